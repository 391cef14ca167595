package dev.athanor.local.page;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/**
 * The feed as server-sent events, {@code event: ran} and {@code event: logged}.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">The format</a>
 */
record EventStream(Feed feed, JsonMapper json) {

    /** So that a page that has gone is noticed. */
    private static final long BEAT_SECONDS = 5;

    void send(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
        BlockingQueue<FeedEvent> events = feed.listen();
        try (OutputStream body = exchange.getResponseBody()) {
            while (true) {
                FeedEvent event = events.poll(BEAT_SECONDS, TimeUnit.SECONDS);
                body.write((event == null ? ":\n\n" : text(event)).getBytes(StandardCharsets.UTF_8));
                if (events.isEmpty()) {
                    body.flush();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            feed.leave(events);
        }
    }

    private String text(FeedEvent event) {
        String name = event instanceof FeedEvent.Ran ? "ran" : "logged";
        return "event: " + name + "\ndata: " + json.writeValueAsString(event) + "\n\n";
    }
}
