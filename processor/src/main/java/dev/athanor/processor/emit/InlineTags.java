package dev.athanor.processor.emit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The inline tags of Javadoc: <code>{@code x}</code> is <code>`x`</code>, <code>{@link Order#id}</code> is <code>`Order.id`</code>. */
final class InlineTags {

    /** What stands for a character that is text, and not the beginning of a tag or of an entity. */
    private static final String SHIELDED = "<&@";

    private static final char FIRST_SHIELD = '\uE000';

    private static final Pattern START = Pattern.compile("\\{@(\\w+)\\s*");

    private InlineTags() {}

    /** Replaces the tags. Their content comes out shielded from what is done to HTML and block tags afterwards. */
    static String replace(String javadoc) {
        StringBuilder text = new StringBuilder();
        Matcher starts = START.matcher(javadoc);
        int position = 0;
        while (starts.find(position)) {
            int end = end(javadoc, starts.end());
            text.append(javadoc, position, starts.start());
            text.append(shield(replacement(starts.group(1), javadoc.substring(starts.end(), end))));
            position = Math.min(end + 1, javadoc.length());
        }
        return text.append(javadoc, position, javadoc.length()).toString();
    }

    /** Gives the content of tags back its characters. */
    static String unshield(String text) {
        String plain = text;
        for (int i = 0; i < SHIELDED.length(); i++) {
            plain = plain.replace((char) (FIRST_SHIELD + i), SHIELDED.charAt(i));
        }
        return plain;
    }

    private static String shield(String content) {
        String shielded = content;
        for (int i = 0; i < SHIELDED.length(); i++) {
            shielded = shielded.replace(SHIELDED.charAt(i), (char) (FIRST_SHIELD + i));
        }
        return shielded;
    }

    /** Where the brace stands that closes a tag; braces inside are in pairs. */
    private static int end(String javadoc, int from) {
        int depth = 1;
        for (int i = from; i < javadoc.length(); i++) {
            char c = javadoc.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return javadoc.length();
    }

    private static String replacement(String tag, String content) {
        return switch (tag) {
            case "code", "value" -> content.indexOf('\n') < 0 ? "`" + content + "`" : content;
            case "link" -> link(content, "`");
            case "linkplain" -> link(content, "");
            case "inheritDoc" -> "";
            default -> content;
        };
    }

    private static String link(String content, String quote) {
        String[] target = content.strip().split("\\s+(?![^(]*\\))", 2);
        return target.length > 1
                ? target[1]
                : quote + target[0].replaceFirst("^#", "").replace('#', '.') + quote;
    }
}
