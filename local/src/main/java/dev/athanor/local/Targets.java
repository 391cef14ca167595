package dev.athanor.local;

import dev.athanor.runtime.cloudflare.ApiToken;
import dev.athanor.runtime.cloudflare.Target;
import dev.athanor.runtime.problem.ProblemException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Which account to deploy to: Cloudflare when there is a token for it, else the local cloud. */
public final class Targets {

    private static final String TOKEN = "CLOUDFLARE_API_TOKEN";
    private static final String ACCOUNT = "CLOUDFLARE_ACCOUNT_ID";
    private static final String BASE_URL = "CLOUDFLARE_API_BASE_URL";
    private static final String DEADLINE = "ATHANOR_DEADLINE";

    private Targets() {}

    /**
     * Chooses by the environment. With {@code CLOUDFLARE_API_TOKEN} set it is Cloudflare: the account of
     * {@code CLOUDFLARE_ACCOUNT_ID}, or the only one that the token sees; at {@code CLOUDFLARE_API_BASE_URL}, by default
     * {@code https://api.cloudflare.com/client/v4}. Without a token a local cloud is started. An empty variable counts as one
     * that is not set.
     *
     * @param environment the environment variables
     * @param options how a local cloud would run
     * @throws ProblemException when a variable is not what it should be, when the token sees no account or several, or when the
     *     local cloud does not start
     */
    public static ChosenTarget choose(Map<String, String> environment, LocalCloudOptions options) {
        Optional<String> token = variable(environment, TOKEN);
        return token.isPresent()
                ? ChosenTarget.cloudflare(cloudflare(token.get(), environment))
                : ChosenTarget.local(LocalCloud.start(options));
    }

    /**
     * The account at Cloudflare that the environment names as for {@link #choose}, for what the local cloud has no use for.
     *
     * @throws ProblemException as {@link #choose} does; and when {@code CLOUDFLARE_API_TOKEN} is not set
     */
    public static Target cloudflare(Map<String, String> environment) {
        String token = variable(environment, TOKEN)
                .orElseThrow(() -> new ProblemException(
                        TOKEN,
                        "is not set, and this is about an account at Cloudflare; the local cloud leads requests for a"
                                + " tunnel's host names to their servers by itself"));
        return cloudflare(token, environment);
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
                .map(Targets::minutes)
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
