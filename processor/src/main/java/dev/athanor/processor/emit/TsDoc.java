package dev.athanor.processor.emit;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Javadoc as TSDoc: a link to {@code Order#id} is {@code `Order.id`}, bold text stands between asterisks, a result is
 * {@code @returns}. What TSDoc has no use for is left out.
 */
final class TsDoc {

    private static final Pattern BLOCK_TAG = Pattern.compile("(?m)(?=^\\s*@[a-zA-Z])");
    private static final Pattern PRE = Pattern.compile("(?s)<pre>\\s*?\\n?(.*?)\\n?\\s*</pre>");
    /** The ampersand comes last, so that what it makes is not read again. */
    private static final List<Map.Entry<String, String>> ENTITIES = List.of(
            Map.entry("&lt;", "<"),
            Map.entry("&gt;", ">"),
            Map.entry("&quot;", "\""),
            Map.entry("&nbsp;", " "),
            Map.entry("&#64;", "@"),
            Map.entry("&mdash;", "—"),
            Map.entry("&hellip;", "…"),
            Map.entry("&amp;", "&"));

    /** A character by its number, in decimal digits or after an x in hexadecimal ones. */
    private static final Pattern NUMBERED = Pattern.compile("&#([0-9]{1,6}|[xX][0-9a-fA-F]{1,5});");

    private TsDoc() {}

    /** The documentation of a type or of a property: its type parameters are kept, other parameters are members of their own. */
    static String ofType(String javadoc) {
        return convert(javadoc, false);
    }

    /** The documentation of a method, with its parameters, result and exceptions. */
    static String ofMethod(String javadoc) {
        return convert(javadoc, true);
    }

    private static String convert(String javadoc, boolean isMethod) {
        StringBuilder doc = new StringBuilder();
        for (String block : BLOCK_TAG.split(InlineTags.replace(javadoc), -1)) {
            String text = block.strip();
            String kept = text.startsWith("@") ? tag(text, isMethod) : plain(text);
            if (!kept.isEmpty()) {
                doc.append(doc.isEmpty() ? "" : text.startsWith("@") && doc.indexOf("\n@") < 0 ? "\n\n" : "\n")
                        .append(kept);
            }
        }
        return InlineTags.unshield(doc.toString());
    }

    private static String tag(String text, boolean isMethod) {
        String[] words = text.split("\\s+", 3);
        String rest = words.length < 2 ? "" : text.substring(words[0].length()).strip();
        return switch (words[0]) {
            case "@deprecated" -> "@deprecated " + plain(rest);
            case "@param" -> parameter(words, isMethod);
            case "@return" -> isMethod ? "@returns " + plain(rest) : "";
            case "@throws", "@exception" -> isMethod ? "@throws " + plain(rest) : "";
            default -> "";
        };
    }

    private static String parameter(String[] words, boolean isMethod) {
        if (words.length < 3) {
            return "";
        }
        if (words[1].startsWith("<")) {
            return "@typeParam " + words[1].substring(1, words[1].length() - 1) + " - " + plain(words[2]);
        }
        return isMethod ? "@param " + words[1] + " - " + plain(words[2]) : "";
    }

    private static String plain(String javadoc) {
        String unindented = javadoc.lines()
                .map(TsDoc::withoutMargin)
                .reduce((a, b) -> a + "\n" + b)
                .orElse("");
        String fenced = PRE.matcher(unindented).replaceAll("\n```\n$1\n```\n");
        String marked = fenced.replaceAll("(?i)</?(?:b|strong)>", "**")
                .replaceAll("(?i)</?(?:i|em)>", "*")
                .replaceAll("(?i)</?code>", "`")
                .replaceAll("(?is)<a\\s[^>]*href=\"([^\"]*)\"[^>]*>(.*?)</a>", "[$2]($1)")
                .replaceAll("(?i)\\s*<p>\\s*", "\n\n")
                .replaceAll("(?i)\\s*<li>\\s*", "\n- ")
                .replaceAll("(?i)<br\\s*/?>", "\n")
                .replaceAll("(?i)<sup>", "^")
                .replaceAll(
                        "(?i)</?(?:p|ul|ol|li|dl|dt|dd|sup|sub|h[1-6]|div|span|table|caption|tr|td|th|blockquote)(?:\\s[^>]*)?>",
                        "");
        String decoded = marked;
        for (Map.Entry<String, String> entity : ENTITIES) {
            decoded = decoded.replace(entity.getKey(), entity.getValue());
        }
        return NUMBERED.matcher(decoded)
                .replaceAll(entity -> Matcher.quoteReplacement(character(entity.group(1), entity.group())))
                .replace("&amp;", "&")
                .replaceAll("\\n[ \\t]*\\n\\s*\\n", "\n\n")
                .strip();
    }

    /** The character of a number; what is none stays as it is. */
    private static String character(String number, String entity) {
        int code = number.substring(0, 1).equalsIgnoreCase("x")
                ? Integer.parseInt(number.substring(1), 16)
                : Integer.parseInt(number);
        return Character.isValidCodePoint(code) && !Character.isISOControl(code) ? Character.toString(code) : entity;
    }

    /** A comment's lines begin with the blank that follows the asterisk. */
    private static String withoutMargin(String line) {
        return line.startsWith(" ") ? line.substring(1).stripTrailing() : line.stripTrailing();
    }
}
