package dev.athanor.junit;

import dev.athanor.junit.cloud.Logs.Line;
import dev.athanor.junit.cloud.TestCloud;
import java.util.List;

/** What the workers logged during a test that failed, on the standard output, where reports of tests take it from. */
final class FailureReport {

    private FailureReport() {}

    static void print(String test, TestCloud cloud) {
        cloud.logs().settled(lines -> {
            if (!lines.isEmpty()) {
                System.out.println(text(test, lines));
            }
        });
    }

    private static String text(String test, List<Line> lines) {
        StringBuilder text = new StringBuilder("Logged by workers during " + test + ":");
        for (Line line : lines) {
            line.text()
                    .lines()
                    .forEach(part -> text.append("\n  ")
                            .append(line.worker())
                            .append(' ')
                            .append(line.level())
                            .append(": ")
                            .append(part));
        }
        return text.toString();
    }
}
