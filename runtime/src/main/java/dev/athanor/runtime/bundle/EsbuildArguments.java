package dev.athanor.runtime.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How esbuild is called: as wrangler calls it, so that code behaves alike however it is deployed. */
record EsbuildArguments(Path esbuild, BundleRequest request) {

    private static final List<String> SETTINGS = List.of(
            "--bundle",
            "--format=esm",
            "--target=es2024",
            "--supported:using=true",
            "--supported:import-source=true",
            "--conditions=workerd,worker,browser",
            "--loader:.js=jsx",
            "--loader:.mjs=jsx",
            "--loader:.cjs=jsx",
            "--loader:.sql=text",
            "--loader:.txt=text",
            "--loader:.html=text",
            "--external:cloudflare:*",
            "--external:node:*",
            "--define:process.env.NODE_ENV=\"production\"",
            "--define:global.process.env.NODE_ENV=\"production\"",
            "--define:globalThis.process.env.NODE_ENV=\"production\"",
            "--keep-names",
            "--color=false",
            "--log-level=warning",
            "--log-limit=0");
    private static final String MODULE_ENDING = ".js";

    List<String> toList() throws IOException {
        List<String> arguments = new ArrayList<>();
        arguments.add(esbuild.toString());
        // With "./" it is a file for esbuild, never a package.
        arguments.add("./" + request.entrypoint());
        arguments.addAll(SETTINGS);
        if (request.sourceMap()) {
            arguments.add("--sourcemap=inline");
        }
        arguments.addAll(aliases());
        return arguments;
    }

    /** Lets code import {@code athanor/<id>} where no tsconfig says what that is. */
    private List<String> aliases() throws IOException {
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
