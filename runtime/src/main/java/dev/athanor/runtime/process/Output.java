package dev.athanor.runtime.process;

/**
 * What a program left behind.
 *
 * @param exitCode 0 when all went well
 * @param out what it wrote on its standard output
 * @param err what it wrote on its standard error
 */
public record Output(int exitCode, String out, String err) {

    /** Whether the program says that all went well. */
    public boolean succeeded() {
        return exitCode == 0;
    }
}
