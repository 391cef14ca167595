package dev.athanor.local.api;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ObjectNode;

/** Uploads of static files that are under way, and those that are complete and wait for their script. */
final class AssetSessions {

    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final InstantSource clock;
    private final Map<String, Session> open = new ConcurrentHashMap<>();
    private final Map<String, Session> complete = new ConcurrentHashMap<>();

    AssetSessions(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * An upload.
     *
     * @param script the script that the files are for
     * @param files the hash of each by its path
     * @param sizes the size of each by its hash
     * @param missing the hashes that are still to come
     * @param ends when its tokens end
     */
    record Session(
            String script,
            SortedMap<String, String> files,
            Map<String, Long> sizes,
            Set<String> missing,
            Instant ends) {}

    /** Begins an upload; its token. */
    String begin(String script, SortedMap<String, String> files, Map<String, Long> sizes, Set<String> missing) {
        Set<String> rest = ConcurrentHashMap.newKeySet();
        rest.addAll(missing);
        Session session = new Session(
                script,
                new TreeMap<>(files),
                Map.copyOf(sizes),
                rest,
                clock.instant().plus(LIFETIME));
        return rest.isEmpty() ? token(session, complete) : token(session, open);
    }

    /** @throws ApiError when the token is of no upload that is under way */
    Session open(String token) {
        return current(open, token);
    }

    /** The token that completes an upload. */
    String complete(Session session) {
        return token(session, complete);
    }

    /** The files of a completed upload. */
    SortedMap<String, String> completed(String token, String script) {
        Session session = current(complete, token);
        if (!session.script().equals(script)) {
            throw ApiError.badToken();
        }
        return session.files();
    }

    private Session current(Map<String, Session> sessions, String token) {
        Session session = sessions.get(token);
        if (session == null || session.ends().isBefore(clock.instant())) {
            sessions.remove(token);
            throw ApiError.badToken();
        }
        return session;
    }

    private static String token(Session session, Map<String, Session> sessions) {
        ObjectNode claims =
                Json.object().put("exp", session.ends().getEpochSecond()).put("jti", Ids.uuid());
        String token =
                part("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + part(Json.text(claims)) + "." + part(Ids.hex());
        sessions.put(token, session);
        return token;
    }

    private static String part(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
