package dev.athanor.oracles;

/**
 * What a tool said.
 *
 * @param exitCode 0 for success
 * @param output what it wrote, errors included, in the order written
 */
public record ToolRun(int exitCode, String output) {

    /** Whether the tool was content. */
    public boolean succeeded() {
        return exitCode == 0;
    }
}
