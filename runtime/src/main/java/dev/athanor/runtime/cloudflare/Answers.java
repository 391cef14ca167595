package dev.athanor.runtime.cloudflare;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;
import java.util.Optional;

/** Whether a call is made again after what it was answered. */
final class Answers {

    private static final int SEEN = 4_096;

    private Answers() {}

    /** After an answer. A body without a reason may come from what stands before the API. */
    static Repeat afterAnswer(Call call, int status, byte[] body) {
        if (status < 400) {
            return Repeat.NEVER;
        }
        if (status == RetryingClient.TOO_MANY_REQUESTS || isRateLimited(body)) {
            return Repeat.ALWAYS;
        }
        Repeat known = Refusal.of(body)
                .flatMap(refusal -> ErrorTable.find(call.area(), call.method(), refusal.code(), refusal.text()))
                .map(KnownError::repeat)
                .orElse(Repeat.NEVER);
        if (known == Repeat.ONCE && status != 401) {
            return Repeat.NEVER;
        }
        return known == Repeat.NEVER && status >= 500 ? Repeat.IF_SAFE : known;
    }

    /** After none. What never reached a server did nothing. */
    static Repeat afterNone(IOException reason) {
        boolean unsent = reason instanceof ConnectException
                || reason instanceof HttpConnectTimeoutException
                || reason instanceof UnknownHostException
                || reason.getCause() instanceof UnresolvedAddressException;
        return unsent ? Repeat.ALWAYS : Repeat.IF_SAFE;
    }

    /** The page by which Cloudflare's edge, and not the API, says that there were too many requests. */
    static boolean isRateLimited(byte[] body) {
        if (Refusal.of(body).isPresent()) {
            return false;
        }
        String text = new String(body, 0, Math.min(body.length, SEEN), UTF_8).toLowerCase(Locale.ROOT);
        return Optional.of(text)
                .filter(page -> page.contains("error code: 1015") || page.contains("you are being rate limited"))
                .isPresent();
    }
}
