package dev.athanor.runtime.wrangler;

import dev.athanor.manifest.BundleSettings;
import dev.athanor.manifest.CodeSettings;
import dev.athanor.manifest.ModuleRule;
import dev.athanor.manifest.ModuleRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Where the code is, and how wrangler bundles it. */
final class CodeSection implements Section {

    /** The main module as the configuration names it; a script of the declaration has a file of its own beside it. */
    static Optional<String> main(ConfiguredWorker worker) {
        return Optional.ofNullable(worker.entry().code())
                .map(code -> code.entrypoint() == null
                        ? "../" + WranglerConfiguration.script(worker.declared().id())
                        : worker.path(code.inProject(code.entrypoint())));
    }

    @Override
    public void addTo(Map<String, Object> configuration, ConfiguredWorker worker) {
        CodeSettings code = worker.entry().code();
        if (code == null) {
            return;
        }
        configuration.put("upload_source_maps", code.sourceMap());
        if (!code.bundled()) {
            configuration.put("no_bundle", true);
            if (code.cwd() != null) {
                configuration.put("base_dir", worker.path(code.cwd()));
            }
        }
        Settings.put(
                configuration,
                "rules",
                ModuleRules.beforeWranglers(code).stream()
                        .map(CodeSection::rule)
                        .toList());
        if (code.bundle() != null) {
            addBundle(configuration, worker, code, code.bundle());
        }
    }

    /** What {@code @Bundle} says and wrangler has no setting for. */
    static List<String> unknown(CodeSettings code) {
        List<String> unknown = new ArrayList<>();
        BundleSettings bundle = code.bundle() == null ? BundleSettings.NONE : code.bundle();
        if (bundle.target() != null) {
            unknown.add("target");
        }
        Map.of("loader", bundle.loader(), "external", bundle.external(), "conditions", bundle.conditions())
                .forEach((name, values) -> {
                    if (!values.isEmpty()) {
                        unknown.add(name);
                    }
                });
        return unknown.stream().sorted().toList();
    }

    private static void addBundle(
            Map<String, Object> configuration, ConfiguredWorker worker, CodeSettings code, BundleSettings bundle) {
        Settings settings = new Settings()
                .with("minify", bundle.minify())
                .with("keep_names", bundle.keepNames())
                .with("tsconfig", bundle.tsconfig() == null ? null : worker.path(code.inProject(bundle.tsconfig())));
        configuration.putAll(settings.toMap());
        pairs(bundle.define(), value -> value).putInto(configuration, "define");
        pairs(bundle.alias(), value -> value.startsWith(".") ? worker.path(code.inProject(value)) : value)
                .putInto(configuration, "alias");
    }

    private static Settings pairs(List<String> texts, UnaryOperator<String> value) {
        Settings settings = new Settings();
        for (String text : texts) {
            int equals = text.indexOf('=');
            settings.with(text.substring(0, equals), value.apply(text.substring(equals + 1)));
        }
        return settings;
    }

    private static Map<String, Object> rule(ModuleRule rule) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", rule.type());
        json.put("globs", rule.globs());
        json.put("fallthrough", Boolean.TRUE.equals(rule.fallthrough()));
        return json;
    }
}
