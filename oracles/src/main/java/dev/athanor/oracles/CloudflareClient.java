package dev.athanor.oracles;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** Cloudflare's official client, the npm package {@code cloudflare} 7.3.0: a program that makes typed calls with it. */
public final class CloudflareClient {

    private CloudflareClient() {}

    /**
     * Makes calls of {@code oracles/client/calls.mjs}.
     *
     * @param account what says which account: {@code CLOUDFLARE_BASE_URL}, {@code CLOUDFLARE_API_TOKEN},
     *     {@code CLOUDFLARE_ACCOUNT_ID}
     * @param areas about what, one after the other: {@code queues}, {@code kv} …
     */
    public static ToolRun call(Map<String, String> account, String... areas) {
        Path directory = Oracles.nodeModules().resolveSibling("client");
        return Tool.run(
                directory,
                account,
                Stream.concat(Stream.of("node", directory.resolve("calls.mjs").toString()), Stream.of(areas))
                        .toList());
    }
}
