package dev.athanor.local;

import java.util.Map;

/** Which account to deploy to: Cloudflare when there is a token for it, else the local cloud. */
public final class Targets {

    private Targets() {}

    /**
     * Chooses by the environment. With {@code CLOUDFLARE_API_TOKEN} set it is Cloudflare: the account of
     * {@code CLOUDFLARE_ACCOUNT_ID}, or the only one that the token sees; at {@code CLOUDFLARE_API_BASE_URL}, by default
     * {@code https://api.cloudflare.com/client/v4}. Without a token a local cloud is started.
     *
     * @param environment the environment variables
     * @param options how a local cloud would run
     * @throws dev.athanor.runtime.problem.ProblemException when a variable is not what it should be, when the token sees no
     *     account or several, or when the local cloud does not start
     */
    public static ChosenTarget choose(Map<String, String> environment, LocalCloudOptions options) {
        if (!environment.containsKey("CLOUDFLARE_API_TOKEN")) {
            return ChosenTarget.local(LocalCloud.start(options));
        }
        throw new UnsupportedOperationException();
    }
}
