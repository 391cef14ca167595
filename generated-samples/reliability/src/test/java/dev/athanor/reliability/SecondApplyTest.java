package dev.athanor.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.acceptance.Sample;
import dev.athanor.local.standin.ProbedExports;
import dev.athanor.runtime.apply.Deployer;
import dev.athanor.runtime.apply.TestDeployers;
import dev.athanor.runtime.cloudflare.SentRequest;
import dev.athanor.runtime.cloudflare.VirtualTime;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An apply of what is there already plans nothing and sends no request that writes, whatever the sample. */
class SecondApplyTest {

    @TempDir
    private static Path directory;

    private static ProbedExports exports;
    private static Account account;

    private final TestDeployers deployers = new TestDeployers();

    @BeforeAll
    static void prepare() {
        exports = new ProbedExports(directory.resolve("probed"));
        account = new Account(directory.resolve("account"), exports, new VirtualTime(1).clock());
    }

    @AfterAll
    static void end() {
        account.close();
        exports.close();
    }

    static Stream<Sample> samples() {
        return Sample.all().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void writesNothing(Sample sample) {
        sample.needs().forEach(needed -> apply(needed));
        apply(sample);
        List<SentRequest> requests = apply(sample);
        assertThat(requests).isNotEmpty();
        assertThat(requests).noneMatch(SentRequest::writes);
    }

    private List<SentRequest> apply(Sample sample) {
        Edition edition =
                Edition.first(sample, directory.resolve(sample.folder().replace('/', '-')));
        List<SentRequest> requests = Collections.synchronizedList(new ArrayList<>());
        try (Deployer deployer = deployers.of(account.target(), edition.project(), new VirtualTime(1), requests::add)) {
            var result = deployer.apply(Phase.FIRST_APPLY.plan(deployer));
            assertThat(result.isSuccess()).as(result.toText()).isTrue();
        }
        return requests;
    }
}
