package dev.athanor.runtime.apply;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a running apply when the process is told to end, as by Ctrl-C: no further step begins, and those that run have
 * a little time, so that the ledger says how far they came and the lease is given back. A second Ctrl-C ends the process at once.
 */
final class Interruption implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int STATUS = 130;
    private static final String REASON = "the apply was interrupted";

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::finish, "athanor-interruption");
    private final AtomicReference<@Nullable Execution> execution = new AtomicReference<>();
    private volatile boolean interrupted;

    /** Waits for the process to be told to end. */
    Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** What is to be stopped then. */
    void stops(Execution running) {
        execution.set(running);
        if (interrupted) {
            running.stop(REASON);
        }
    }

    private void finish() {
        endAtTheNextSignal();
        interrupted = true;
        Execution running = execution.get();
        if (running != null) {
            running.stop(REASON);
        }
        try {
            // After this time the lease stays, and expires: a call may be under way still.
            if (!ended.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The JVM takes no notice of further signals while it ends. The class that changes this is in all JDKs, but in no API. */
    private static void endAtTheNextSignal() {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object halt = Proxy.newProxyInstance(
                    handler.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                        Runtime.getRuntime().halt(STATUS);
                        return null;
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance("INT"), halt);
        } catch (ClassNotFoundException
                | NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException
                | IllegalArgumentException e) {
            // Without it, a second signal does nothing, and the first one takes its time.
            return;
        }
    }

    /** The apply has ended. */
    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process ends already, and the hook runs.
            return;
        }
    }
}
