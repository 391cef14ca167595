package dev.athanor.processor.kind;

import dev.athanor.manifest.BundleSettings;
import dev.athanor.manifest.CodeSettings;
import dev.athanor.processor.catalogue.CodeProblem;
import dev.athanor.processor.catalogue.FormProblem;
import dev.athanor.processor.declaration.AnnotationReading;
import dev.athanor.processor.declaration.Written;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads and checks what {@code @Worker} says of its code.
 *
 * @param worker the annotation
 * @param facilities what it is read with
 */
record WorkerCode(AnnotationReading worker, Facilities facilities) {

    private static final String SCRIPT = "script";
    private static final String ENTRYPOINT = "entrypoint";
    private static final String NO_BUNDLE = "noBundle";
    private static final String BUNDLE = "bundle";

    /** What is about code alone. */
    private static final List<String> ABOUT_CODE = List.of(
            "format",
            "cwd",
            NO_BUNDLE,
            "rules",
            BUNDLE,
            "sourceMap",
            "limits",
            "placement",
            "observability",
            "logpush",
            "cache",
            "tailConsumers");

    /** The settings; nothing where the worker has no code. */
    @Nullable
    CodeSettings read() {
        Optional<Written<String>> entrypoint = worker.string(ENTRYPOINT);
        Optional<Written<String>> script = worker.string(SCRIPT);
        if (entrypoint.isEmpty() && script.isEmpty()) {
            checkFilesAlone();
            return null;
        }
        boolean noBundle = worker.bool(NO_BUNDLE).map(Written::value).orElse(false);
        exclude(entrypoint.isPresent() ? Optional.of(SCRIPT) : Optional.empty(), ENTRYPOINT);
        exclude(noBundle ? Optional.of(BUNDLE) : Optional.empty(), NO_BUNDLE);
        String cwd = cwd();
        entrypoint.ifPresent(path -> checkEntrypoint(path, cwd, noBundle));
        return new CodeSettings(
                entrypoint.map(Written::value).orElse(null),
                entrypoint.isPresent() ? null : script.map(Written::value).orElse(null),
                worker.constant("format").map(WorkerSettings::word).orElse(null),
                cwd,
                worker.bool(NO_BUNDLE).map(Written::value).orElse(null),
                new WorkerModuleRules(worker, facilities.report(), !noBundle).read(),
                worker.annotation(BUNDLE).map(bundle -> bundle(bundle, cwd)).orElse(null),
                worker.bool("sourceMap").map(Written::value).orElse(true));
    }

    private void checkFilesAlone() {
        if (worker.annotation("assets").isEmpty()) {
            facilities.report().add(CodeProblem.NO_CODE.at(worker.origin()));
            return;
        }
        ABOUT_CODE.forEach(member -> worker.value(member)
                .ifPresent(written -> facilities.report().add(CodeProblem.WITHOUT_CODE.at(written.origin(), member))));
        worker.annotation("assets")
                .ifPresent(assets -> List.of("runWorkerFirst", "runWorkerFirstPatterns")
                        .forEach(member -> assets.value(member)
                                .ifPresent(written -> facilities
                                        .report()
                                        .add(CodeProblem.WITHOUT_CODE.at(written.origin(), member)))));
    }

    /** Reports a member that is written although another one is. */
    private void exclude(Optional<String> member, String other) {
        member.flatMap(name -> worker.value(name)
                        .map(written -> FormProblem.EXCLUSIVE_MEMBERS.at(written.origin(), name, other)))
                .ifPresent(facilities.report()::add);
    }

    private @Nullable String cwd() {
        Optional<Written<String>> cwd = worker.string("cwd");
        cwd.ifPresent(path -> Paths.checkDirectory("cwd", path, facilities));
        return cwd.map(Written::value).orElse(null);
    }

    private void checkEntrypoint(Written<String> path, @Nullable String cwd, boolean noBundle) {
        Paths.checkFile(ENTRYPOINT, path, cwd, facilities);
        if (noBundle && !path.value().matches(".*\\.m?js")) {
            facilities.report().add(CodeProblem.NOT_JAVASCRIPT.at(path.origin(), path.value()));
        }
    }

    private BundleSettings bundle(AnnotationReading bundle, @Nullable String cwd) {
        Optional<Written<String>> tsconfig = bundle.string("tsconfig");
        tsconfig.ifPresent(path -> Paths.checkFile("tsconfig", path, cwd, facilities));
        return new BundleSettings(
                bundle.bool("minify").map(Written::value).orElse(null),
                bundle.bool("keepNames").map(Written::value).orElse(null),
                bundle.string("target").map(Written::value).orElse(null),
                tsconfig.map(Written::value).orElse(null),
                texts(bundle, "define"),
                texts(bundle, "alias"),
                texts(bundle, "loader"),
                texts(bundle, "external"),
                texts(bundle, "conditions"));
    }

    private static List<String> texts(AnnotationReading annotation, String member) {
        return annotation.strings(member).stream().map(Written::value).toList();
    }

    /** What documentation calls the code. */
    static String title(@Nullable CodeSettings code) {
        if (code == null) {
            return "";
        }
        return code.entrypoint() == null ? "the script" : code.inProject(code.entrypoint());
    }
}
