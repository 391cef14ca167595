package dev.athanor.processor.kind;

import dev.athanor.manifest.DevSettings;
import dev.athanor.processor.catalogue.WorkerProblem;
import dev.athanor.processor.declaration.AnnotationReading;
import dev.athanor.processor.declaration.Written;
import dev.athanor.processor.diagnostic.Report;

/** Reads {@code @Dev}: {@code dev = @Dev(port = 8800)} becomes {@code "dev" : {"port" : 8800}}. */
final class DevOptions {

    private DevOptions() {}

    static DevSettings read(AnnotationReading written, Report report) {
        written.bool("remote")
                .filter(Written::value)
                .ifPresent(remote -> report.add(WorkerProblem.REMOTE_DEVELOPMENT.at(remote.origin())));
        return new DevSettings(
                written.integer("port").map(Written::value).orElse(null),
                written.bool("tunnel").map(Written::value).orElse(null));
    }
}
