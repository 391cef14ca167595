package dev.athanor.runtime.state;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Rows as texts of JSON arrays, each well below the 2 MB that D1 takes as one value.
 *
 * @see <a href="https://developers.cloudflare.com/d1/platform/limits/">Cloudflare: limits of D1</a>
 */
final class JsonRows {

    private static final int MOST_CHARACTERS = 400_000;

    private JsonRows() {}

    static <T> List<String> of(List<T> rows, Function<T, ? extends JsonNode> json) {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (T row : rows) {
            String next = json.apply(row).toString();
            if (text.length() > 0 && text.length() + next.length() > MOST_CHARACTERS) {
                texts.add(text.append(']').toString());
                text.setLength(0);
            }
            text.append(text.length() == 0 ? '[' : ',').append(next);
        }
        if (text.length() > 0) {
            texts.add(text.append(']').toString());
        }
        return texts;
    }
}
