package dev.athanor.runtime.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.runtime.bundle.AssetDirectory;
import dev.athanor.runtime.cloudflare.CloudflareApi;
import dev.athanor.runtime.cloudflare.UnauthorizedException;
import dev.athanor.runtime.testing.FakeServer;
import dev.athanor.runtime.testing.Received;
import dev.athanor.runtime.testing.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Static files against an account that keeps what it gets, one file in a bucket, and whose tokens run out. */
class AssetSessionTest {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{32}");

    private final Set<String> kept = new ConcurrentSkipListSet<>();
    private final Set<String> announced = new TreeSet<>();
    private final AtomicInteger sessions = new AtomicInteger();
    private final AtomicInteger uploads = new AtomicInteger();

    @TempDir
    private Path directory;

    @BeforeEach
    void fiveFiles() throws IOException {
        for (int i = 1; i <= 5; i++) {
            Files.writeString(directory.resolve("page" + i + ".html"), "page " + i);
        }
    }

    @Test
    void aSecondUploadSendsNothingAndOneChangedFileIsSentAlone() throws IOException {
        assertThat(upload(number -> false)).isEqualTo("receipt");
        assertThat(uploads).hasValue(5);

        assertThat(upload(number -> false)).isEqualTo("receipt");
        assertThat(uploads).hasValue(5);

        Files.writeString(directory.resolve("page3.html"), "changed");
        assertThat(upload(number -> false)).isEqualTo("receipt");
        assertThat(uploads).hasValue(6);
    }

    @Test
    void whenTheTokenRunsOutANewSessionSendsTheRest() {
        assertThat(upload(number -> number == 3)).isEqualTo("receipt");

        assertThat(sessions).hasValue(2);
        assertThat(kept).hasSize(5);
        assertThat(uploads.get()).isBetween(6, 8);
    }

    @Test
    void whatWasSentBeforeAnInterruptionIsNotSentAgain() {
        assertThatThrownBy(() -> upload(number -> number > 2)).isInstanceOf(UnauthorizedException.class);
        assertThat(kept).hasSize(2);
        uploads.set(0);

        assertThat(upload(number -> false)).isEqualTo("receipt");

        assertThat(uploads).hasValue(3);
    }

    /** @param refused which uploads find that the token has run out */
    private String upload(IntPredicate refused) {
        try (FakeServer server = new FakeServer(request -> answer(request, refused))) {
            CloudflareApi api = new CloudflareApi(server.target(), request -> {});
            return AssetSession.upload(api.assets(), "site", AssetDirectory.read(directory, null));
        }
    }

    private Reply answer(Received request, IntPredicate refused) {
        Set<String> hashes = HASH.matcher(request.text().replaceAll("athanor-[0-9a-f]{32}", ""))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
        if (request.subject().endsWith("/assets-upload-session")) {
            sessions.incrementAndGet();
            announced.clear();
            announced.addAll(hashes);
            String buckets = hashes.stream()
                    .filter(hash -> !kept.contains(hash))
                    .map(hash -> "[\"" + hash + "\"]")
                    .collect(Collectors.joining(","));
            String jwt = buckets.isEmpty() ? "receipt" : "session";
            return Reply.result("{\"jwt\":\"" + jwt + "\",\"buckets\":[" + buckets + "]}");
        }
        if (refused.test(uploads.incrementAndGet())) {
            return Reply.error(401, 10000, "expired");
        }
        kept.addAll(hashes);
        return Reply.result(kept.containsAll(announced) ? "{\"jwt\":\"receipt\"}" : "{}");
    }
}
