package dev.athanor.runtime.cloudflare;

import feign.Request;
import feign.Request.HttpMethod;
import java.lang.reflect.Method;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a request from the interface that describes it.
 *
 * @param method the HTTP method
 * @param path the path, without its query
 * @param area whose error codes it is answered with
 * @param effect what it does to the account
 * @param answersBytes whether it is answered with content and not with JSON
 */
record Call(HttpMethod method, String path, Area area, Effect effect, boolean answersBytes) {

    static Call of(Request request) {
        Method described = request.requestTemplate().methodMetadata().method();
        return new Call(
                request.httpMethod(),
                URI.create(request.url()).getRawPath(),
                area(described),
                Effect.of(request),
                described.getReturnType() == byte[].class);
    }

    private static Area area(Method described) {
        @Nullable OfArea own = described.getAnnotation(OfArea.class);
        @Nullable OfArea all = described.getDeclaringClass().getAnnotation(OfArea.class);
        if (own != null) {
            return own.value();
        }
        return all == null ? Area.COMMON : all.value();
    }

    /** As it stands in messages: {@code GET /client/v4/accounts/0123/queues}. */
    String line() {
        return method.name() + " " + path;
    }
}
