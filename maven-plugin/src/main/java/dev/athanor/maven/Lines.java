package dev.athanor.maven;

import org.apache.maven.plugin.logging.Log;

/** Texts of several lines in Maven's log. */
final class Lines {

    private Lines() {}

    static void info(Log log, String text) {
        text.lines().forEach(log::info);
    }
}
