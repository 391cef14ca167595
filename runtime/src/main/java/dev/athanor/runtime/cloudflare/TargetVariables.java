package dev.athanor.runtime.cloudflare;

import dev.athanor.runtime.problem.ProblemException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The account that the environment names, by the variables that Cloudflare's own clients read. */
public final class TargetVariables {

    private static final String TOKEN = "CLOUDFLARE_API_TOKEN";
    private static final String ACCOUNT = "CLOUDFLARE_ACCOUNT_ID";
    private static final String BASE_URL = "CLOUDFLARE_API_BASE_URL";
    private static final String DEADLINE = "ATHANOR_DEADLINE";

    private TargetVariables() {}

    /**
     * The account of {@code CLOUDFLARE_ACCOUNT_ID}, or the only one that {@code CLOUDFLARE_API_TOKEN} sees, at
     * {@code CLOUDFLARE_API_BASE_URL}, by default {@code https://api.cloudflare.com/client/v4}. Nothing without a token. An empty
     * variable counts as one that is not set.
     *
     * @throws ProblemException when a variable is not what it should be, or when the token sees no account or several
     */
    public static Optional<Target> find(Map<String, String> environment) {
        return variable(environment, TOKEN).map(token -> cloudflare(token, environment));
    }

    /**
     * The same, where there has to be one.
     *
     * @throws ProblemException also when there is no token
     */
    public static Target require(Map<String, String> environment) {
        return find(environment)
                .orElseThrow(() -> new ProblemException(
                        TOKEN,
                        "is not set. Set it, and " + ACCOUNT + "; for a local cloud also " + BASE_URL
                                + ", to what the local cloud says"));
    }

    private static Target cloudflare(String token, Map<String, String> environment) {
        ApiToken apiToken = checked(TOKEN, () -> ApiToken.of(token));
        URI base = variable(environment, BASE_URL)
                .map(text -> checked(BASE_URL, () -> URI.create(text)))
                .orElse(Target.CLOUDFLARE_API);
        // Checks the address by itself, and before the token is sent there.
        Target unknown = reached(checked(BASE_URL, () -> Target.cloudflare(base, "unknown", apiToken)), environment);
        Optional<String> account = variable(environment, ACCOUNT);
        return account.isPresent()
                ? reached(checked(ACCOUNT, () -> Target.cloudflare(base, account.get(), apiToken)), environment)
                : reached(Target.cloudflare(base, VisibleAccounts.only(unknown), apiToken), environment);
    }

    /** Through the proxy and within the time that the environment names, if it names them. */
    private static Target reached(Target target, Map<String, String> environment) {
        Target direct = variable(environment, DEADLINE)
                .map(TargetVariables::minutes)
                .map(time -> target.repeating(target.retries().within(time)))
                .orElse(target);
        return ProxyVariables.proxy(environment).map(direct::through).orElse(direct);
    }

    private static Duration minutes(String text) {
        if (!text.matches("[1-9]\\d{0,4}")) {
            throw new ProblemException(DEADLINE, "is the number of minutes that a run may take, from 1 to 99999");
        }
        return Duration.ofMinutes(Long.parseLong(text));
    }

    private static Optional<String> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Makes something of a variable's value. */
    private interface Maker<T> {
        T make();
    }

    private static <T> T checked(String variable, Maker<T> maker) {
        try {
            return maker.make();
        } catch (IllegalArgumentException e) {
            throw new ProblemException(variable, String.valueOf(e.getMessage()), e);
        }
    }
}
