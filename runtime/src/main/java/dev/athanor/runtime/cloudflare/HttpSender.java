package dev.athanor.runtime.cloudflare;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sends a request of Feign's, and reads its answer whole. */
final class HttpSender implements Client {

    /** The most that is read of an answer in JSON: the longest are lists of all workers, of some megabytes. */
    private static final long LONGEST_JSON = 64L << 20;

    /** The most that is read of content: an object of R2 has 300 MB at most. */
    private static final long LONGEST_CONTENT = 320L << 20;

    private final Wire wire;

    HttpSender(Wire wire) {
        this.wire = wire;
    }

    @Override
    public Response execute(Request request, Request.Options options) throws IOException {
        byte @Nullable [] body = request.body();
        long size = body == null ? 0 : body.length;
        HttpRequest.Builder sent = wire.request(URI.create(request.url()), size)
                .method(
                        request.httpMethod().name(),
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        request.headers().forEach((name, values) -> {
            if (!name.equalsIgnoreCase("Content-Length")) {
                values.forEach(value -> sent.header(name, value));
            }
        });
        boolean content = Call.of(request).answersBytes();
        HttpResponse<byte[]> answer = wire.send(sent.build(), size, content ? LONGEST_CONTENT : LONGEST_JSON);
        Map<String, Collection<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(answer.headers().map());
        return Response.builder()
                .request(request)
                .status(answer.statusCode())
                .headers(headers)
                .body(answer.body())
                .build();
    }
}
