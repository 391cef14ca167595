package dev.athanor.local;

import dev.athanor.runtime.cloudflare.Target;
import dev.athanor.runtime.cloudflare.TargetVariables;
import dev.athanor.runtime.problem.ProblemException;
import java.util.Map;

/** Which account to deploy to: Cloudflare when there is a token for it, else the local cloud. */
public final class Targets {

    private static final String TOKEN = "CLOUDFLARE_API_TOKEN";

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
        return TargetVariables.find(environment)
                .map(ChosenTarget::cloudflare)
                .orElseGet(() -> ChosenTarget.local(LocalCloud.start(options)));
    }

    /**
     * The account at Cloudflare that the environment names as for {@link #choose}, for what the local cloud has no use for.
     *
     * @throws ProblemException as {@link #choose} does; and when {@code CLOUDFLARE_API_TOKEN} is not set
     */
    public static Target cloudflare(Map<String, String> environment) {
        return TargetVariables.find(environment)
                .orElseThrow(() -> new ProblemException(
                        TOKEN,
                        "is not set, and this is about an account at Cloudflare; the local cloud leads requests for a"
                                + " tunnel's host names to their servers by itself"));
    }
}
