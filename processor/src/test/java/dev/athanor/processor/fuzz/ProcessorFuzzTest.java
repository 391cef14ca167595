package dev.athanor.processor.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The first inputs of the fuzzer, always the same ones. */
class ProcessorFuzzTest {

    /** Enough for some seconds; {@code -Dfuzz.inputs=} for more, {@code -Dfuzz.seed=} for others. */
    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 250);

    private static final long FIRST_SEED = Long.getLong("fuzz.seed", 0);

    private static final int LONGEST = 1024;

    @Test
    void noExceptionLeavesTheProcessorAndWhatItAcceptsCompiles() {
        FuzzSession session = new FuzzSession(Path.of("target", "fuzz"));
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < INPUTS; i++) {
            byte[] bytes = new byte[LONGEST];
            new Random(FIRST_SEED + i).nextBytes(bytes);
            faults.addAll(session.run(bytes));
        }
        faults.addAll(session.finish());

        assertThat(faults).as(session.toString()).isEmpty();
        assertThat(session.accepted()).isGreaterThan(INPUTS / 10);
    }
}
