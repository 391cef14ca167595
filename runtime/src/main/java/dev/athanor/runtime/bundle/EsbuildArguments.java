package dev.athanor.runtime.bundle;

import dev.athanor.manifest.BundleSettings;
import dev.athanor.manifest.CodeSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How esbuild is called: as wrangler calls it, so that code behaves alike however it is deployed, with what the declaration
 * says otherwise.
 *
 * @param esbuild esbuild's own program
 * @param request what to bundle
 * @param result the file that it writes; its source map and the files that it imports as they are lie beside it
 */
record EsbuildArguments(Path esbuild, BundleRequest request, Path result) {

    private static final List<String> SETTINGS = List.of(
            "--bundle",
            "--supported:using=true",
            "--supported:import-source=true",
            "--external:cloudflare:*",
            "--external:node:*",
            "--asset-names=[name]-[hash]",
            "--color=false",
            "--log-level=warning",
            "--log-limit=0");
    private static final String TARGET = "es2024";
    private static final List<String> CONDITIONS = List.of("workerd", "worker", "browser");
    private static final List<String> DEFINED =
            List.of("process.env.NODE_ENV", "global.process.env.NODE_ENV", "globalThis.process.env.NODE_ENV");
    private static final String MODULE_ENDING = ".js";

    List<String> toList() throws IOException {
        CodeSettings code = request.code();
        BundleSettings bundle = code.bundle() == null ? BundleSettings.NONE : code.bundle();
        List<String> arguments = new ArrayList<>();
        arguments.add(esbuild.toString());
        // With "./" it is a file for esbuild, never a package.
        arguments.add(code.entrypoint() == null ? "--sourcefile=" + request.name() + ".js" : "./" + code.entrypoint());
        arguments.add("--outfile=" + result);
        arguments.addAll(SETTINGS);
        arguments.add("--format=" + (code.serviceWorker() ? "iife" : "esm"));
        arguments.add("--target=" + (bundle.target() == null ? TARGET : bundle.target()));
        arguments.add(
                "--conditions=" + String.join(",", bundle.conditions().isEmpty() ? CONDITIONS : bundle.conditions()));
        loaders(code, bundle).forEach((ending, loader) -> arguments.add("--loader:" + ending + "=" + loader));
        definitions(bundle).forEach((name, value) -> arguments.add("--define:" + name + "=" + value));
        bundle.external().forEach(name -> arguments.add("--external:" + name));
        if (!Boolean.FALSE.equals(bundle.keepNames())) {
            arguments.add("--keep-names");
        }
        if (Boolean.TRUE.equals(bundle.minify())) {
            arguments.add("--minify");
        }
        if (bundle.tsconfig() != null) {
            arguments.add("--tsconfig=" + bundle.tsconfig());
        }
        if (code.sourceMap()) {
            arguments.add("--sourcemap=linked");
        }
        arguments.addAll(modules());
        bundle.alias().forEach(alias -> arguments.add("--alias:" + alias));
        return arguments;
    }

    private static Map<String, String> loaders(CodeSettings code, BundleSettings bundle) {
        Map<String, String> loaders = new LinkedHashMap<>();
        List.of(".js", ".mjs", ".cjs").forEach(ending -> loaders.put(ending, "jsx"));
        loaders.putAll(ImportedModules.of(code).loaders());
        pairs(bundle.loader()).forEach(loaders::put);
        return loaders;
    }

    private static Map<String, String> definitions(BundleSettings bundle) {
        Map<String, String> definitions = new LinkedHashMap<>();
        DEFINED.forEach(name -> definitions.put(name, "\"production\""));
        pairs(bundle.define()).forEach(definitions::put);
        return definitions;
    }

    private static Map<String, String> pairs(List<String> texts) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String text : texts) {
            int equals = text.indexOf('=');
            pairs.put(text.substring(0, equals), text.substring(equals + 1));
        }
        return pairs;
    }

    /** Lets code import {@code athanor/<id>} where no tsconfig says what that is. */
    private List<String> modules() throws IOException {
        Path directory = request.typesDirectory();
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory.toRealPath())) {
            return files.filter(file -> file.toString().endsWith(MODULE_ENDING))
                    .sorted()
                    .map(file -> "--alias:athanor/" + id(file) + "=" + file)
                    .toList();
        }
    }

    private static String id(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - MODULE_ENDING.length());
    }
}
