/**
 * Feeds the processor sources that nobody wrote: right ones, odd ones, and mangled ones.
 *
 * <p>{@link dev.athanor.processor.fuzz.ProcessorFuzzTest} runs some with each build; {@link
 * dev.athanor.processor.fuzz.ProcessorFuzzer} is the target that Jazzer runs for as long as it is told (CONTRIBUTING.md).
 */
@NullMarked
package dev.athanor.processor.fuzz;

import org.jspecify.annotations.NullMarked;
