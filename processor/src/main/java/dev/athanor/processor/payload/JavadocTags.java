package dev.athanor.processor.payload;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads block tags of a Javadoc comment. */
final class JavadocTags {

    /** A tag and its text, up to the next line that begins with a tag. */
    private static final Pattern PARAM =
            Pattern.compile("^\\s*@param\\s+(\\S+)\\s+(.*?)(?=^\\s*@[a-z]|\\z)", Pattern.MULTILINE | Pattern.DOTALL);

    private JavadocTags() {}

    /** What a comment says of a parameter or component, or nothing. */
    static String parameter(String doc, String name) {
        Matcher tags = PARAM.matcher(doc);
        while (tags.find()) {
            if (tags.group(1).equals(name)) {
                return tags.group(2).strip();
            }
        }
        return "";
    }
}
