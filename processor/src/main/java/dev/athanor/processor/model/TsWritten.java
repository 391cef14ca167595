package dev.athanor.processor.model;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A type that the user wrote, as {@code @TsType} has it. It may name what TypeScript or {@code @cloudflare/workers-types}
 * declares, and nothing of its module, whose types are named by Athanor.
 *
 * @param text the type as TypeScript
 */
public record TsWritten(String text) implements TsType {

    private static final Pattern TEXT_OR_NAME =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|`[^`]*`|[\\p{L}_$][\\p{L}\\p{N}_$]*");

    /** The words of the type outside of its texts, so that none of them comes to mean something else. */
    public Set<String> words() {
        Set<String> words = new TreeSet<>();
        Matcher parts = TEXT_OR_NAME.matcher(text);
        while (parts.find()) {
            if (Character.isJavaIdentifierStart(parts.group().charAt(0))) {
                words.add(parts.group());
            }
        }
        return words;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.written(this);
    }
}
