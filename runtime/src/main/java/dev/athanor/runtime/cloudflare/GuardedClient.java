package dev.athanor.runtime.cloudflare;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;

/** Asks a guard before it sends what writes. It stands behind the client that repeats, so that it asks before each attempt. */
final class GuardedClient implements Client {

    private final Client client;
    private final WriteGuard guard;

    GuardedClient(Client client, WriteGuard guard) {
        this.client = client;
        this.guard = guard;
    }

    @Override
    public Response execute(Request request, Request.Options options) throws IOException {
        if (Effect.of(request) != Effect.READS) {
            guard.beforeWrite();
        }
        return client.execute(request, options);
    }
}
