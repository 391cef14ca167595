package dev.athanor.runtime.cloudflare;

import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * An account at an address that answers Cloudflare's REST API: Cloudflare itself, or the local cloud.
 *
 * @param description what to call it in a plan: {@code Cloudflare}, {@code the local cloud}
 * @param apiBase the API's address, up to and with {@code /client/v4}; {@code https}, except on loopback
 * @param accountId the account
 * @param token what is allowed to change it
 * @param addresses where its workers answer
 * @param ledgers the directory with the ledgers of what was created there; absent where the account itself holds them
 * @param limit how many calls it allows
 * @param retries how often and when a call is made again
 * @param proxy what leads there; absent for none
 */
public record Target(
        String description,
        URI apiBase,
        String accountId,
        ApiToken token,
        WorkerAddresses addresses,
        Optional<Path> ledgers,
        RateLimit limit,
        RetryPolicy retries,
        Optional<HttpProxy> proxy) {

    /** Cloudflare's API. */
    public static final URI CLOUDFLARE_API = URI.create("https://api.cloudflare.com/client/v4");

    /** @throws IllegalArgumentException when the address is not absolute, or neither {@code https} nor on loopback */
    public Target {
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(token, "token");
        Objects.requireNonNull(addresses, "addresses");
        Objects.requireNonNull(ledgers, "ledgers");
        Objects.requireNonNull(limit, "limit");
        Objects.requireNonNull(retries, "retries");
        Objects.requireNonNull(proxy, "proxy");
        if (!accountId.matches("[A-Za-z0-9_-]+")) {
            throw new IllegalArgumentException("the account id '" + accountId
                    + "' is not one; it is the 32 hexadecimal digits in the dashboard's address");
        }
        requireSafe(apiBase);
    }

    /** An account that allows any number of calls and is reached directly. */
    public Target(
            String description,
            URI apiBase,
            String accountId,
            ApiToken token,
            WorkerAddresses addresses,
            Optional<Path> ledgers) {
        this(
                description,
                apiBase,
                accountId,
                token,
                addresses,
                ledgers,
                RateLimit.NONE,
                RetryPolicy.STANDARD,
                Optional.empty());
    }

    /** An account of Cloudflare's, which holds its ledgers itself. */
    public static Target cloudflare(URI apiBase, String accountId, ApiToken token) {
        return new Target(
                "Cloudflare",
                apiBase,
                accountId,
                token,
                WorkerAddresses.workersDev(),
                Optional.empty(),
                RateLimit.CLOUDFLARE,
                RetryPolicy.STANDARD,
                Optional.empty());
    }

    /**
     * Whether methods of its workers and Durable Objects can be called from outside: in a local cloud they can, which is what
     * answers on loopback.
     */
    public boolean hasRpc() {
        return Loopback.is(apiBase.getHost());
    }

    /** The same, whose calls are made again in another way. */
    public Target repeating(RetryPolicy other) {
        return new Target(description, apiBase, accountId, token, addresses, ledgers, limit, other, proxy);
    }

    /** The same, that allows any number of calls. */
    public Target unlimited() {
        return new Target(description, apiBase, accountId, token, addresses, ledgers, RateLimit.NONE, retries, proxy);
    }

    /** The same, through a proxy. */
    public Target through(HttpProxy other) {
        return new Target(
                description, apiBase, accountId, token, addresses, ledgers, limit, retries, Optional.of(other));
    }

    private static void requireSafe(URI apiBase) {
        boolean plain = apiBase.getUserInfo() == null && apiBase.getQuery() == null;
        if (!plain || !Loopback.isSafe(apiBase)) {
            throw new IllegalArgumentException("the API's address " + apiBase
                    + " is not of the form https://host/client/v4 (http is accepted for 127.0.0.1 and localhost only)");
        }
    }
}
