package dev.athanor.processor.kind;

import dev.athanor.manifest.ModuleRule;
import dev.athanor.processor.catalogue.CodeProblem;
import dev.athanor.processor.declaration.AnnotationReading;
import dev.athanor.processor.declaration.Written;
import dev.athanor.processor.diagnostic.Report;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rules of {@code @Worker(rules = @ModuleRule(...))}.
 *
 * @param worker the annotation
 * @param report where problems go
 * @param bundled whether the code is bundled, when only imports of non-code go by rules
 */
record WorkerModuleRules(AnnotationReading worker, Report report, boolean bundled) {

    private static final Map<String, String> TYPES = Map.of(
            "ES_MODULE", ModuleRule.ES_MODULE,
            "COMMON_JS", ModuleRule.COMMON_JS,
            "COMPILED_WASM", ModuleRule.COMPILED_WASM,
            "TEXT", ModuleRule.TEXT,
            "DATA", ModuleRule.DATA);
    private static final Set<String> CODE = Set.of(ModuleRule.ES_MODULE, ModuleRule.COMMON_JS);
    private static final Pattern BY_ENDING = Pattern.compile("\\*\\*/\\*(\\.[A-Za-z0-9_-]+)+");

    @Nullable
    List<ModuleRule> read() {
        if (worker.value("rules").isEmpty()) {
            return null;
        }
        Set<String> ended = new HashSet<>();
        List<ModuleRule> rules = new ArrayList<>();
        for (AnnotationMirror mirror : worker.annotations("rules")) {
            AnnotationReading rule = worker.inside(mirror, worker.quote());
            Optional<Written<String>> constant = rule.constant("type");
            if (constant.isEmpty()) {
                continue; // the compiler says that it is missing
            }
            String type =
                    TYPES.getOrDefault(constant.get().value(), constant.get().value());
            if (ended.contains(type)) {
                report.add(CodeProblem.RULE_NEVER_HOLDS.at(
                        constant.get().origin(), constant.get().value()));
            }
            if (bundled && CODE.contains(type)) {
                report.add(CodeProblem.RULE_WHILE_BUNDLING.at(
                        constant.get().origin(), constant.get().value()));
            }
            Optional<Boolean> fallthrough = rule.bool("fallthrough").map(Written::value);
            if (!fallthrough.orElse(false)) {
                ended.add(type);
            }
            rules.add(new ModuleRule(type, globs(rule), fallthrough.orElse(null)));
        }
        return List.copyOf(rules);
    }

    private List<String> globs(AnnotationReading rule) {
        List<Written<String>> globs = rule.strings("globs");
        globs.stream()
                .filter(glob -> bundled && !BY_ENDING.matcher(glob.value()).matches())
                .forEach(glob -> report.add(CodeProblem.RULE_WHILE_BUNDLING.at(glob.origin(), glob.value())));
        return globs.stream().map(Written::value).toList();
    }
}
