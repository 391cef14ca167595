package dev.athanor.runtime.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The run-time halves of generated types, for code that is not bundled: a module {@code athanor/api} for each directory with
 * a module that imports it, because the runtime looks for it beside that one.
 */
final class GeneratedModules {

    private static final Pattern IMPORT = Pattern.compile("[\"'](athanor/([a-z0-9-]+))[\"']");

    private GeneratedModules() {}

    static List<WorkerModule> importedBy(List<WorkerModule> modules, Path typesDirectory) throws IOException {
        SortedSet<String> names = new TreeSet<>();
        for (WorkerModule module : modules) {
            if (module.contentType().equals(WorkerModule.ES_MODULE)) {
                Matcher imports = IMPORT.matcher(module.content().text());
                while (imports.find()) {
                    names.add(directory(module.name()) + imports.group(1));
                }
            }
        }
        List<WorkerModule> generated = new ArrayList<>();
        for (String name : names) {
            Path file = typesDirectory.resolve(name.substring(name.lastIndexOf('/') + 1) + ".js");
            boolean present = modules.stream().anyMatch(module -> module.name().equals(name));
            if (!present && Files.isRegularFile(file)) {
                generated.add(
                        new WorkerModule(name, WorkerModule.ES_MODULE, ModuleContent.of(Files.readAllBytes(file))));
            }
        }
        return generated;
    }

    private static String directory(String name) {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }
}
