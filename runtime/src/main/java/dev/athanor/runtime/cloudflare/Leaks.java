package dev.athanor.runtime.cloudflare;

import dev.athanor.runtime.problem.ProblemException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Settings of the JVM by which the JDK itself would write headers and bodies, and so the token and secrets, to a log. */
final class Leaks {

    /** By property, the words in its value that do it. */
    private static final Map<String, List<String>> SETTINGS = Map.of(
            "jdk.httpclient.HttpClient.log", List.of("all", "headers", "content", "frames", "trace"),
            "jdk.internal.httpclient.debug", List.of("true"),
            "jdk.internal.httpclient.websocket.debug", List.of("true"),
            "javax.net.debug", List.of("all", "plaintext", "record", "data", "packet"));

    private Leaks() {}

    /**
     * Refuses to go on where one is set.
     *
     * @param property gives a system property
     * @throws ProblemException that names it
     */
    static void refuse(UnaryOperator<@Nullable String> property) {
        SETTINGS.forEach((name, words) -> {
            String value = property.apply(name);
            if (value != null && words.stream().anyMatch(value.toLowerCase(Locale.ROOT)::contains)) {
                throw new ProblemException(
                        name,
                        "this system property has the JDK write requests to a log, with the API token and the values of"
                                + " secrets. Leave it out; target/athanor/requests.log lists the requests without them.");
            }
        });
    }
}
