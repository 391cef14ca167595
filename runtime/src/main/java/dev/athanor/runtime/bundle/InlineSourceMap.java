package dev.athanor.runtime.bundle;

import java.util.Base64;
import java.util.List;

/** esbuild puts the source map into the last line of its output; Cloudflare takes it as a part of its own. */
final class InlineSourceMap {

    private static final String REFERENCE = "//# sourceMappingURL=";
    private static final String DATA = REFERENCE + "data:application/json;base64,";

    private InlineSourceMap() {}

    /** The module, which refers to its source map by name, and the source map. */
    static WorkerBundle split(String name, String output) {
        String main = name + ".js";
        String map = main + ".map";
        int start = output.lastIndexOf(DATA);
        if (start < 0) {
            throw new IllegalStateException("esbuild made no source map of " + name);
        }
        byte[] json = Base64.getDecoder()
                .decode(output.substring(start + DATA.length()).strip());
        String code = output.substring(0, start) + REFERENCE + map + "\n";
        return new WorkerBundle(
                main,
                List.of(
                        new WorkerModule(main, WorkerModule.ES_MODULE, ModuleContent.of(code)),
                        new WorkerModule(map, WorkerModule.SOURCE_MAP, ModuleContent.of(json))));
    }
}
