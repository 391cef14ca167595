package dev.athanor.runtime.cloudflare;

import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * An account at an address that answers Cloudflare's REST API: Cloudflare itself, or the local cloud.
 *
 * @param description what to call it in a plan: {@code Cloudflare}, {@code the local cloud}
 * @param apiBase the API's address, up to and with {@code /client/v4}; {@code https}, except on loopback
 * @param accountId the account
 * @param token what is allowed to change it
 * @param addresses where its workers answer
 * @param ledgers the directory with the ledgers of what was created there; absent where the account itself holds them
 */
public record Target(
        String description,
        URI apiBase,
        String accountId,
        ApiToken token,
        WorkerAddresses addresses,
        Optional<Path> ledgers) {

    /** Cloudflare's API. */
    public static final URI CLOUDFLARE_API = URI.create("https://api.cloudflare.com/client/v4");

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    /** @throws IllegalArgumentException when the address is not absolute, or neither {@code https} nor on loopback */
    public Target {
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(token, "token");
        Objects.requireNonNull(addresses, "addresses");
        Objects.requireNonNull(ledgers, "ledgers");
        if (!accountId.matches("[A-Za-z0-9_-]+")) {
            throw new IllegalArgumentException("the account id '" + accountId
                    + "' is not one; it is the 32 hexadecimal digits in the dashboard's address");
        }
        requireSafe(apiBase);
    }

    /** An account of Cloudflare's, which holds its ledgers itself. */
    public static Target cloudflare(URI apiBase, String accountId, ApiToken token) {
        return new Target("Cloudflare", apiBase, accountId, token, WorkerAddresses.workersDev(), Optional.empty());
    }

    private static void requireSafe(URI apiBase) {
        boolean web = apiBase.getHost() != null && apiBase.getUserInfo() == null && apiBase.getQuery() == null;
        boolean encrypted = "https".equals(apiBase.getScheme());
        boolean loopback = "http".equals(apiBase.getScheme()) && web && LOOPBACK.contains(apiBase.getHost());
        if (!web || !(encrypted || loopback)) {
            throw new IllegalArgumentException("the API's address " + apiBase
                    + " is not of the form https://host/client/v4 (http is accepted for 127.0.0.1 and localhost only)");
        }
    }
}
