package dev.athanor.processor.fuzz;

import java.nio.file.Path;
import java.util.List;

/**
 * What Jazzer calls ({@code mvn verify -Pfuzz}, see CONTRIBUTING.md): whatever the bytes, no exception leaves the processor, and
 * what it accepts compiles, in Java and in TypeScript.
 */
public final class ProcessorFuzzer {

    /** Jazzer calls static methods alone. */
    private static final FuzzSession SESSION = new FuzzSession(Path.of("target", "fuzz"));

    private ProcessorFuzzer() {}

    /** One input. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        fail(SESSION.run(bytes));
    }

    /** The end of a run. */
    public static void fuzzerTearDown() {
        List<String> faults = SESSION.finish();
        System.out.println(SESSION);
        fail(faults);
    }

    private static void fail(List<String> faults) {
        // With this, findings are only written down, and the run goes on.
        if (!faults.isEmpty() && !Boolean.getBoolean("fuzz.keepGoing")) {
            throw new AssertionError(String.join("\n\n", faults));
        }
    }
}
