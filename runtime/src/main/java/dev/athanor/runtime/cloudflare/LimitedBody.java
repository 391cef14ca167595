package dev.athanor.runtime.cloudflare;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** A body that is read whole, unless it is longer than any should be; then the connection is given up. */
final class LimitedBody implements BodySubscriber<byte[]> {

    private final BodySubscriber<byte[]> whole = BodySubscribers.ofByteArray();
    private final long most;
    private long length;
    private @Nullable Subscription subscription;

    /** @param most how many bytes it may have */
    LimitedBody(long most) {
        this.most = most;
    }

    /** A body was longer than it may be. */
    static final class TooLongException extends IOException {

        private static final long serialVersionUID = 1L;

        TooLongException(long most) {
            super("the answer is longer than " + most / (1024 * 1024) + " MiB");
        }
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole.getBody();
    }

    @Override
    public void onSubscribe(Subscription given) {
        subscription = given;
        whole.onSubscribe(given);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        if (length > most) {
            return;
        }
        length += buffers.stream().mapToLong(ByteBuffer::remaining).sum();
        Subscription current = subscription;
        if (length > most && current != null) {
            current.cancel();
            whole.onError(new TooLongException(most));
        } else {
            whole.onNext(buffers);
        }
    }

    @Override
    public void onError(Throwable problem) {
        whole.onError(problem);
    }

    @Override
    public void onComplete() {
        if (length <= most) {
            whole.onComplete();
        }
    }
}
