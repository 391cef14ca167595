package dev.athanor.local;

import dev.athanor.runtime.cloudflare.ApiToken;
import dev.athanor.runtime.problem.ProblemException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;

/** The token of a local account's API: another one at each start, unless the environment says which. */
final class LocalToken {

    private static final String VARIABLE = "ATHANOR_LOCAL_TOKEN";
    private static final int BYTES = 20;
    private static final int SHORTEST = 8;

    private LocalToken() {}

    /** @throws ProblemException when the variable holds what is no token; the message does not hold it */
    static String of(Map<String, String> environment) {
        String given = environment.getOrDefault(VARIABLE, "");
        return given.isEmpty() ? random() : checked(given);
    }

    /** One that nobody can guess. */
    static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String checked(String given) {
        if (given.length() < SHORTEST) {
            throw new ProblemException(
                    VARIABLE,
                    "is shorter than " + SHORTEST + " characters; whoever knows it may change the local cloud");
        }
        try {
            ApiToken.of(given);
            return given;
        } catch (IllegalArgumentException e) {
            throw new ProblemException(VARIABLE, String.valueOf(e.getMessage()), e);
        }
    }
}
