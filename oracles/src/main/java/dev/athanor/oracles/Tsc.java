package dev.athanor.oracles;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** The TypeScript compiler, as a checker only. */
public final class Tsc {

    private Tsc() {}

    /**
     * Checks a project the way its own {@code tsconfig.json} says, with {@code @cloudflare/workers-types} as the only
     * ambient types. Nothing is written. Messages name files relative to the directory.
     *
     * @param directory where the {@code tsconfig.json} is
     * @param options more options: {@code --noUnusedLocals}
     */
    public static ToolRun check(Path directory, String... options) {
        return Tool.run(
                directory,
                Map.of(),
                Stream.concat(
                                Stream.of(
                                        "node",
                                        Oracles.npmPackage("typescript/bin/tsc").toString(),
                                        "--project",
                                        ".",
                                        "--noEmit",
                                        "--pretty",
                                        "false",
                                        "--types",
                                        Oracles.npmPackage("@cloudflare/workers-types")
                                                .toString()),
                                Stream.of(options))
                        .toList());
    }
}
