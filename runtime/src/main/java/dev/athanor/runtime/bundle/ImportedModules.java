package dev.athanor.runtime.bundle;

import dev.athanor.manifest.CodeSettings;
import dev.athanor.manifest.ModuleRule;
import dev.athanor.manifest.ModuleRules;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Files that bundled code imports, by their ending: text becomes a part of the code, anything else a module beside it. While
 * bundling, a rule's pattern is of the form {@code **}{@code /*.ending}.
 *
 * @param rules the rule of each ending, with its dot
 */
record ImportedModules(Map<String, ModuleRule> rules) {

    private static final String ANY = "**/*";
    private static final String QUERY = "?";

    static ImportedModules of(CodeSettings code) {
        Map<String, ModuleRule> rules = new LinkedHashMap<>();
        for (ModuleRule rule : ModuleRules.of(code)) {
            for (String glob : rule.globs()) {
                // "*.wasm?module" is another way to import "*.wasm".
                if (glob.startsWith(ANY + ".") && !glob.contains(QUERY)) {
                    rules.putIfAbsent(glob.substring(ANY.length()), rule);
                }
            }
        }
        return new ImportedModules(rules);
    }

    /** What esbuild does with each ending. */
    Map<String, String> loaders() {
        Map<String, String> loaders = new LinkedHashMap<>();
        rules.forEach((ending, rule) -> loaders.put(ending, rule.type().equals(ModuleRule.TEXT) ? "text" : "copy"));
        return loaders;
    }

    /** What a file that was copied is uploaded as. */
    Optional<String> contentType(String name) {
        return rules.entrySet().stream()
                .filter(entry -> name.endsWith(entry.getKey()))
                .map(entry -> WorkerModule.contentType(entry.getValue()))
                .findFirst();
    }
}
