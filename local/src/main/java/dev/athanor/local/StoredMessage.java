package dev.athanor.local;

import java.time.Instant;
import java.util.Objects;

/**
 * A message that is in a queue.
 *
 * @param id the message's id
 * @param sent when it was sent
 * @param attempts how often it was delivered already
 * @param due from when on it may be delivered
 * @param format how the body is written: {@code json}, {@code text}, {@code bytes}, or {@code v8}, which only workers read
 * @param body the body, in Base64
 */
public record StoredMessage(String id, Instant sent, int attempts, Instant due, String format, String body) {

    public StoredMessage {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(sent, "sent");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(body, "body");
    }
}
