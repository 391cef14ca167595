package dev.athanor.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.SystemStreamLog;

/** A log that keeps what was said at level info, and prints nothing. */
final class RecordedLog extends SystemStreamLog {

    private final List<String> lines = new ArrayList<>();

    @Override
    public synchronized void info(CharSequence content) {
        lines.add(content.toString());
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }
}
