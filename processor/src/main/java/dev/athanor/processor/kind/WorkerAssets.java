package dev.athanor.processor.kind;

import dev.athanor.manifest.AssetSettings;
import dev.athanor.processor.catalogue.CodeProblem;
import dev.athanor.processor.catalogue.FormProblem;
import dev.athanor.processor.declaration.AnnotationReading;
import dev.athanor.processor.declaration.Written;
import dev.athanor.processor.diagnostic.Report;
import java.util.List;
import java.util.Optional;

/**
 * Reads and checks {@code @Worker(assets = @Assets(...))}.
 *
 * @param assets the annotation
 * @param facilities what it is read with
 */
record WorkerAssets(AnnotationReading assets, Facilities facilities) {

    private static final int MAX_PATTERNS = 100;
    private static final String FIRST = "runWorkerFirst";
    private static final String PATTERNS = "runWorkerFirstPatterns";

    Optional<AssetSettings> read() {
        Optional<Written<String>> path = assets.string("path");
        path.ifPresent(directory -> Paths.checkDirectory("assets.path", directory, facilities));
        List<Written<String>> patterns = assets.strings(PATTERNS);
        checkPatterns(patterns);
        return path.map(directory -> new AssetSettings(
                directory.value(),
                assets.constant("htmlHandling").map(WorkerSettings::word).orElse(null),
                assets.constant("notFoundHandling").map(WorkerSettings::word).orElse(null),
                assets.bool(FIRST).map(Written::value).orElse(null),
                assets.value(PATTERNS).isPresent()
                        ? patterns.stream().map(Written::value).toList()
                        : null));
    }

    private void checkPatterns(List<Written<String>> patterns) {
        Report report = facilities.report();
        assets.value(PATTERNS).ifPresent(written -> {
            if (assets.value(FIRST).isPresent()) {
                report.add(FormProblem.EXCLUSIVE_MEMBERS.at(written.origin(), PATTERNS, FIRST));
            }
            if (patterns.size() > MAX_PATTERNS) {
                report.add(CodeProblem.TOO_MANY_PATTERNS.at(written.origin(), patterns.size(), MAX_PATTERNS));
            }
            if (patterns.stream().allMatch(pattern -> pattern.value().startsWith("!"))) {
                report.add(CodeProblem.NO_POSITIVE_PATTERN.at(written.origin()));
            }
        });
        for (int i = 0; i < patterns.size(); i++) {
            checkRedundant(patterns, i);
        }
    }

    private void checkRedundant(List<Written<String>> patterns, int index) {
        Written<String> pattern = patterns.get(index);
        for (int i = 0; i < patterns.size(); i++) {
            String other = patterns.get(i).value();
            boolean same = i < index && other.equals(pattern.value());
            boolean wider = !other.equals(pattern.value())
                    && other.endsWith("*")
                    && pattern.value().startsWith(other.substring(0, other.length() - 1));
            if (same || wider) {
                facilities.report().add(CodeProblem.REDUNDANT_PATTERN.at(pattern.origin(), pattern.value(), other));
                return;
            }
        }
    }
}
