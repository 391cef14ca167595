package dev.athanor.runtime.cloudflare;

import feign.Request.HttpMethod;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of error codes.
 *
 * @param area where the code has this meaning
 * @param code Cloudflare's number
 * @param meaning what it says
 * @param methods the methods of the calls that it says that of; empty for all
 * @param words a part of the message, in lower case, one of which it has to hold; empty for any message
 * @param repeat whether the call is made again
 * @param remedy what to do; {@code null} for what is said of the meaning
 */
record KnownError(
        Area area,
        int code,
        Meaning meaning,
        Set<HttpMethod> methods,
        List<String> words,
        Repeat repeat,
        @Nullable String remedy) {

    KnownError {
        methods = Set.copyOf(methods);
        words = List.copyOf(words);
    }

    /** A code of an area, for every call and message. */
    static KnownError of(Area area, int code, Meaning meaning) {
        return new KnownError(area, code, meaning, Set.of(), List.of(), Repeat.NEVER, null);
    }

    static KnownError of(Area area, int code, Meaning meaning, String remedy) {
        return of(area, code, meaning).remedy(remedy);
    }

    /** What is absent for the calls of these methods only. */
    static KnownError absent(Area area, int code, HttpMethod first, HttpMethod... others) {
        return of(area, code, Meaning.ABSENT, "check the name, and whether somebody removed it")
                .on(first, others);
    }

    /** Only for the calls of these methods. */
    KnownError on(HttpMethod first, HttpMethod... others) {
        return new KnownError(area, code, meaning, EnumSet.of(first, others), words, repeat, remedy);
    }

    /** Only where the message holds one of these. */
    KnownError saying(String... parts) {
        return new KnownError(area, code, meaning, methods, List.of(parts), repeat, remedy);
    }

    KnownError repeated(Repeat when) {
        return new KnownError(area, code, meaning, methods, words, when, remedy);
    }

    KnownError remedy(String text) {
        return new KnownError(area, code, meaning, methods, words, repeat, text);
    }

    boolean matches(Area where, HttpMethod method, int number, String message) {
        String lower = message.toLowerCase(Locale.ROOT);
        return area == where
                && code == number
                && (methods.isEmpty() || methods.contains(method))
                && (words.isEmpty() || words.stream().anyMatch(lower::contains));
    }
}
