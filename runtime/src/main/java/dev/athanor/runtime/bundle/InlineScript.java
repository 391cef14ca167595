package dev.athanor.runtime.bundle;

import dev.athanor.manifest.CodeSettings;
import java.util.List;
import java.util.Objects;

/** A script that stands in its declaration, and is uploaded as it is. */
final class InlineScript {

    private InlineScript() {}

    static WorkerBundle of(BundleRequest request) {
        CodeSettings code = request.code();
        String name = request.name() + ".js";
        ModuleContent content = ModuleContent.of(Objects.requireNonNull(code.script(), "script"));
        return new WorkerBundle(
                name, code.serviceWorker(), List.of(new WorkerModule(name, WorkerModule.main(code), content)));
    }
}
