package dev.athanor.processor.declaration;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names that follow from a Java name. */
public final class Names {

    /** Where a word begins in camel case: {@code task|Queue}, {@code HTTP|Api}, but not inside {@code HTTP}. */
    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    private Names() {}

    /** An interface's id: {@code TaskQueue} is {@code task-queue}, {@code HTTPApi} is {@code http-api}. */
    public static String id(CharSequence simpleName) {
        return joined(simpleName, "-").toLowerCase(Locale.ROOT);
    }

    /** A method's binding: {@code taskQueue} is {@code TASK_QUEUE}. */
    public static String binding(CharSequence methodName) {
        return joined(methodName, "_").toUpperCase(Locale.ROOT);
    }

    private static String joined(CharSequence camelCase, String separator) {
        return WORD_START.matcher(camelCase).replaceAll(separator);
    }
}
