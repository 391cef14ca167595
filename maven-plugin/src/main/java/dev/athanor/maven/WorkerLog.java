package dev.athanor.maven;

import dev.athanor.local.LocalCloudListener;
import org.apache.maven.plugin.logging.Log;

/** What workers log, in Maven's log: {@code [shop-dev-api] Order 42 is fulfilled}. */
final class WorkerLog implements LocalCloudListener {

    private final Log log;

    WorkerLog(Log log) {
        this.log = log;
    }

    @Override
    public void workerLogged(String worker, String level, String text) {
        text.lines().map(line -> "[" + worker + "] " + line).forEach(line -> {
            switch (level) {
                case "error" -> log.error(line);
                case "warn" -> log.warn(line);
                case "debug" -> log.debug(line);
                default -> log.info(line);
            }
        });
    }

    @Override
    public void noticed(String text) {
        log.info(text);
    }
}
