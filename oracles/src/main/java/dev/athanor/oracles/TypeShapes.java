package dev.athanor.oracles;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What values of TypeScript types are like, according to TypeScript's own compiler, so that something else can hold values against it. */
public final class TypeShapes {

    private TypeShapes() {}

    /**
     * Describes what the methods of an interface take and return.
     *
     * @param module a {@code .d.ts} file
     * @param interfaceName an interface that it exports
     * @return JSON: {@code {"methods": {"find": {"parameters": [{"type": "string"}], "result": {"any": […]}}}, "types": […]}}
     */
    public static String ofMethods(Path module, String interfaceName) {
        ToolRun run = Tool.run(
                Oracles.directory(),
                Map.of(),
                List.of(
                        "node",
                        Oracles.nodeModules()
                                .resolveSibling("shapes/describe.mjs")
                                .toString(),
                        module.toString(),
                        interfaceName));
        if (!run.succeeded()) {
            throw new IllegalArgumentException(module + " cannot be described: " + run.output());
        }
        return run.output();
    }
}
