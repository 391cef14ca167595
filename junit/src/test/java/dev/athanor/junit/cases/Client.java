package dev.athanor.junit.cases;

import dev.athanor.junit.LocalCloud;
import dev.athanor.junit.stack.Notes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** A client of the worker {@link Notes}. */
record Client(HttpClient http, LocalCloud cloud) {

    String call(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(cloud.url(Notes.class).resolve(path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String get(String path) {
        return call("GET", path, "");
    }
}
