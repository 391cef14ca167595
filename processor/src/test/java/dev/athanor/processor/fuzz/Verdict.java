package dev.athanor.processor.fuzz;

import java.util.List;
import java.util.Map;

/**
 * What came of a program.
 *
 * @param accepted whether neither the compiler nor the processor had anything against it
 * @param generated what was generated, by path
 * @param faults what must never be, whatever the program
 */
record Verdict(boolean accepted, Map<String, String> generated, List<String> faults) {

    Verdict {
        generated = Map.copyOf(generated);
        faults = List.copyOf(faults);
    }
}
