package dev.athanor.processor.emit;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Imports from other generated modules, which are passed on: worker code imports from its own module alone. */
final class Imports {

    private Imports() {}

    static void write(TypeScriptWriter writer, Map<String, Set<String>> namesByModule) {
        if (namesByModule.isEmpty()) {
            return;
        }
        Set<String> all = new TreeSet<>();
        namesByModule.forEach((module, names) -> {
            writer.line(
                    "import type { " + String.join(", ", names) + " } from " + Identifiers.quote("./" + module) + ";");
            all.addAll(names);
        });
        writer.line();
        writer.line("export type { " + String.join(", ", all) + " };");
        writer.line();
    }
}
