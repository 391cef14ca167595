package dev.athanor.local.standin;

import dev.athanor.local.account.ContentStore;
import dev.athanor.local.account.Script;
import dev.athanor.local.workerd.ScriptExport;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the main module of a script that a test wrote, without running it. It understands
 *
 * <pre>
 * export default { fetch, queue, scheduled };
 * export class Room extends DurableObject {}
 * </pre>
 */
public final class WrittenExports implements ExportsOf {

    private static final Pattern HANDLERS = Pattern.compile("export default \\{([^}]*)\\}");
    private static final Pattern CLASS = Pattern.compile("export class (\\w+)(?: extends (\\w+))?");

    @Override
    public SortedMap<String, ScriptExport> script(Script script, Map<String, String> secrets, ContentStore modules) {
        String code = script.modules().stream()
                .filter(module -> module.name().equals(script.mainModule()))
                .map(module -> new String(modules.read(module.digest()), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
        SortedMap<String, ScriptExport> exports = new TreeMap<>();
        Matcher handlers = HANDLERS.matcher(code);
        if (handlers.find()) {
            List<String> names = List.of(handlers.group(1).trim().split("\\s*,\\s*"));
            exports.put(Script.DEFAULT_EXPORT, new ScriptExport("object", names));
        }
        for (Matcher found = CLASS.matcher(code); found.find(); ) {
            String kind = found.group(2) == null ? "class" : found.group(2);
            exports.put(found.group(1), new ScriptExport(kind, List.of()));
        }
        return exports;
    }
}
