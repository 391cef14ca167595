package dev.athanor.runtime.cloudflare;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;

/** Sends what reads, and refuses all else before it leaves the process: what a plan is made with. */
final class ReadingClient implements Client {

    private final Client client;

    ReadingClient(Client client) {
        this.client = client;
    }

    @Override
    public Response execute(Request request, Request.Options options) throws IOException {
        if (Effect.of(request) != Effect.READS) {
            throw refused(Call.of(request).line());
        }
        return client.execute(request, options);
    }

    static IllegalStateException refused(String call) {
        return new IllegalStateException(call + " could write, and whoever plans only reads");
    }
}
