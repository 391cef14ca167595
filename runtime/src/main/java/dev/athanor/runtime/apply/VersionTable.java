package dev.athanor.runtime.apply;

import dev.athanor.runtime.apply.VersionList.Item;
import dev.athanor.runtime.plan.JsonText;
import dev.athanor.runtime.resource.ScriptVersions;
import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Versions as a table.
 *
 * <pre>{@code
 * worker  version                               tag     share  uploaded              message
 * api     0a1b2c3d-5f0e-4a51-9d0b-2f1c3b7a9d10  pr-123  10 %   2026-11-22T20:15:00Z  Cart with vouchers
 * }</pre>
 */
final class VersionTable {

    private static final int FORMAT = 1;
    private static final List<String> TITLES = List.of("worker", "version", "tag", "share", "uploaded", "message");

    private VersionTable() {}

    static String of(VersionList list) {
        if (list.items().isEmpty()) {
            return "No worker of this stage is in the account.\n";
        }
        List<List<String>> rows = new ArrayList<>(List.of(TITLES));
        list.items().forEach(item -> rows.add(row(item)));
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String cell = row.get(column);
                line.append(cell).append(" ".repeat(width(rows, column) - cell.length() + 2));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    static String json(VersionList list) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("versions", list.items().stream().map(VersionTable::json).toList());
        return JsonText.of(json);
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream()
                .flatMapToInt(row -> IntStream.of(row.get(column).length()))
                .max()
                .orElse(0);
    }

    private static List<String> row(Item item) {
        Double percentage = item.percentage();
        return List.of(
                item.worker(),
                item.id(),
                shown(item.tag()),
                percentage == null ? "-" : ScriptVersions.percent(percentage),
                item.createdOn() == null
                        ? "-"
                        : item.createdOn().truncatedTo(ChronoUnit.SECONDS).toString(),
                shown(item.message()));
    }

    private static String shown(@Nullable String text) {
        return text == null ? "-" : text.replaceAll("\\s+", " ");
    }

    private static Map<String, Object> json(Item item) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("worker", item.worker());
        json.put("script", item.script());
        json.put("id", item.id());
        json.put("tag", item.tag());
        json.put("message", item.message());
        json.put(
                "created_on", item.createdOn() == null ? null : item.createdOn().toString());
        json.put("percentage", item.percentage());
        json.put("previews", item.previews().stream().map(URI::toString).toList());
        return json;
    }
}
