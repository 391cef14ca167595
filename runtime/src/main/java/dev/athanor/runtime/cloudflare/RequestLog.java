package dev.athanor.runtime.cloudflare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Notes requests in a file, one line each, without bodies, headers and secrets:
 *
 * <pre>{@code
 * read   GET /client/v4/accounts/0123/queues?page=1&per_page=100 200 41 ms
 * write  POST /client/v4/accounts/0123/queues 200 87 ms
 * }</pre>
 *
 * <p>The file begins anew with the first request that is noted.
 */
public final class RequestLog implements RequestListener {

    private final Path file;
    private boolean begun;

    public RequestLog(Path file) {
        this.file = file;
    }

    @Override
    public synchronized void sent(SentRequest request) {
        String line = (request.writes() ? "write  " : "read   ") + request.method() + " " + request.path() + " "
                + (request.status() == 0 ? "no answer" : request.status()) + " "
                + request.took().toMillis() + " ms\n";
        try {
            if (begun) {
                Files.writeString(file, line, StandardOpenOption.APPEND);
            } else {
                Path directory = file.toAbsolutePath().getParent();
                if (directory != null) {
                    Files.createDirectories(directory);
                }
                Files.writeString(file, line);
                begun = true;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the request log " + file + " cannot be written", e);
        }
    }
}
