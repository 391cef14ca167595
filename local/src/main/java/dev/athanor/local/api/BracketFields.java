package dev.athanor.local.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The fields of a form that spell out a JSON object, as Cloudflare's own client sends it, put together:
 *
 * <pre>
 * metadata[main_module]         index.js
 * metadata[bindings][][type]    plain_text
 * metadata[bindings][][name]    GREETING
 * </pre>
 *
 * is {@code {"main_module": "index.js", "bindings": [{"type": "plain_text", "name": "GREETING"}]}}. A name that comes again begins
 * the next object of a list. What is no text has to be known by its name.
 */
final class BracketFields {

    private static final Pattern BRACKETS = Pattern.compile("]\\[|[\\[\\]]");
    private static final Set<String> TEXTS = Set.of("text", "name", "message");
    private static final Set<String> NUMBERS =
            Set.of("cpu_ms", "subrequests", "head_sampling_rate", "max_delay", "limit", "period");

    private BracketFields() {}

    /** The parts of a form, with one part of JSON for those that spell out an object of a name. */
    static List<MultipartForm.Part> joined(List<MultipartForm.Part> parts, String name) {
        List<MultipartForm.Part> spelled =
                parts.stream().filter(part -> isOf(part, name)).toList();
        if (spelled.isEmpty()) {
            return parts;
        }
        ObjectNode object = Json.object();
        for (MultipartForm.Part part : spelled) {
            List<String> path = List.of(BRACKETS.split(part.name(), -1));
            put(object, path.subList(1, path.size() - 1), new String(part.content(), StandardCharsets.UTF_8));
        }
        return Stream.concat(
                        Stream.of(new MultipartForm.Part(name, null, "application/json", Json.bytes(object))),
                        parts.stream().filter(part -> !isOf(part, name)))
                .toList();
    }

    private static boolean isOf(MultipartForm.Part part, String name) {
        return part.name().startsWith(name + "[") && part.name().endsWith("]");
    }

    private static void put(ObjectNode object, List<String> path, String value) {
        String name = path.get(0);
        if (path.size() == 1) {
            object.set(name, value(name, value));
        } else if (!path.get(1).isEmpty()) {
            put(object.withObject(pointer(name)), path.subList(1, path.size()), value);
        } else {
            ArrayNode list = object.withArray(pointer(name));
            if (path.size() == 2) {
                list.add(value);
            } else {
                put(item(list, path.get(2)), path.subList(2, path.size()), value);
            }
        }
    }

    private static String pointer(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** The last object of a list, or a new one when that has the name already. */
    private static ObjectNode item(ArrayNode list, String name) {
        JsonNode last = list.path(list.size() - 1);
        return last instanceof ObjectNode object && !object.has(name) ? object : list.addObject();
    }

    private static JsonNode value(String name, String text) {
        if (NUMBERS.contains(name)) {
            return Json.parse(text.getBytes(StandardCharsets.UTF_8));
        }
        boolean flag = (text.equals("true") || text.equals("false")) && !TEXTS.contains(name);
        return flag ? BooleanNode.valueOf(Boolean.parseBoolean(text)) : StringNode.valueOf(text);
    }
}
