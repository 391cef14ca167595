package dev.athanor.manifest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The rules that are in force for a worker's files: those declared, then the ones that hold anyway. A rule ends the rules of
 * its type unless it says that others follow.
 */
public final class ModuleRules {

    /** What holds for imports of bundled code, as with wrangler. */
    private static final List<ModuleRule> IMPORTED = List.of(
            ModuleRule.of(ModuleRule.TEXT, "**/*.txt", "**/*.html", "**/*.sql"),
            ModuleRule.of(ModuleRule.DATA, "**/*.bin"),
            ModuleRule.of(ModuleRule.COMPILED_WASM, "**/*.wasm", "**/*.wasm?module"));

    /** What holds besides for code that is uploaded as it is. */
    private static final List<ModuleRule> FOUND = List.of(
            ModuleRule.of(ModuleRule.ES_MODULE, "**/*.js", "**/*.mjs"),
            ModuleRule.of(ModuleRule.COMMON_JS, "**/*.cjs"));

    private ModuleRules() {}

    /** The rules in force other than those that wrangler has by itself. */
    public static List<ModuleRule> beforeWranglers(CodeSettings code) {
        return of(code).stream().filter(rule -> !IMPORTED.contains(rule)).toList();
    }

    /** The rules in force, in the order in which they are asked. */
    public static List<ModuleRule> of(CodeSettings code) {
        List<ModuleRule> candidates = new ArrayList<>(code.declaredRules());
        if (!code.bundled()) {
            candidates.addAll(FOUND);
        }
        candidates.addAll(IMPORTED);
        Set<String> ended = new HashSet<>();
        List<ModuleRule> inForce = new ArrayList<>();
        for (ModuleRule rule : candidates) {
            if (!ended.contains(rule.type())) {
                inForce.add(rule);
            }
            if (!Boolean.TRUE.equals(rule.fallthrough())) {
                ended.add(rule.type());
            }
        }
        return List.copyOf(inForce);
    }
}
