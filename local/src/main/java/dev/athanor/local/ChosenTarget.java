package dev.athanor.local;

import dev.athanor.runtime.cloudflare.Target;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The account to deploy to; closing it stops the local cloud, if it is that. */
public final class ChosenTarget implements AutoCloseable {

    private final Target target;
    private final @Nullable LocalCloud localCloud;

    private ChosenTarget(Target target, @Nullable LocalCloud localCloud) {
        this.target = target;
        this.localCloud = localCloud;
    }

    static ChosenTarget cloudflare(Target target) {
        return new ChosenTarget(target, null);
    }

    static ChosenTarget local(LocalCloud localCloud) {
        return new ChosenTarget(localCloud.target(), localCloud);
    }

    /** The account. */
    public Target target() {
        return target;
    }

    /** The local cloud, if it is that. */
    public Optional<LocalCloud> localCloud() {
        return Optional.ofNullable(localCloud);
    }

    @Override
    public void close() {
        if (localCloud != null) {
            localCloud.close();
        }
    }
}
