package dev.athanor.local.api;

import dev.athanor.local.account.ContentStore;
import dev.athanor.local.account.Script;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The modules of an upload: those of a script of ES modules, or the one of a service worker. */
final class UploadedModules {

    private UploadedModules() {}

    /** @throws ApiError when the main module is missing, or one is of a type that has no place there */
    static List<Script.Module> of(MultipartForm form, UploadMetadata metadata, ContentStore contents) {
        List<Script.Module> modules = new ArrayList<>();
        for (MultipartForm.Part part : form.parts()) {
            if (!part.name().equals("metadata")) {
                if (!ModuleTypes.isKnown(part.contentType())) {
                    throw ScriptErrors.invalidScript(
                            "The module " + part.name() + " has the unknown type '" + part.contentType() + "'.");
                }
                String name = part.filename() == null ? part.name() : part.filename();
                modules.add(new Script.Module(name, part.contentType(), contents.keep(part.content())));
            }
        }
        if (metadata.serviceWorker()) {
            checkServiceWorker(modules, metadata.mainModule());
        } else {
            checkModules(modules, metadata.mainModule());
        }
        return modules;
    }

    private static void checkModules(List<Script.Module> modules, @Nullable String main) {
        boolean present = modules.stream()
                .anyMatch(module -> module.name().equals(main) && ModuleTypes.isModule(module.contentType()));
        if (main == null ? !modules.isEmpty() : !present) {
            throw ScriptErrors.invalidScript(
                    main == null
                            ? "The metadata has neither main_module nor body_part."
                            : "The main module \"" + main + "\" is not among the uploaded modules.");
        }
    }

    private static void checkServiceWorker(List<Script.Module> modules, @Nullable String main) {
        boolean present = modules.stream()
                .anyMatch(module -> module.name().equals(main) && ModuleTypes.isServiceWorker(module.contentType()));
        if (!present) {
            throw ScriptErrors.invalidScript("The body part \"" + main + "\" is not among the uploaded parts.");
        }
        modules.stream()
                .filter(module -> !module.name().equals(main) && !ModuleTypes.isSourceMap(module.contentType()))
                .findFirst()
                .ifPresent(module -> {
                    throw ScriptErrors.invalidScript(
                            "A service worker has no modules, and the upload has \"" + module.name() + "\".");
                });
    }
}
