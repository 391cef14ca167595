package dev.athanor.processor;

import java.util.Arrays;
import java.util.function.Consumer;

/** Turns what must not happen into a short description, so that no user sees a stack trace. */
final class Guard {

    private Guard() {}

    /** Runs an action; what it throws is described instead. */
    static void run(Runnable action, Consumer<String> failure) {
        try {
            action.run();
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            failure.accept(description(e));
        }
    }

    /** {@code java.lang.IllegalStateException: … at Resource.java:41}: enough to find it. */
    private static String description(Throwable thrown) {
        String place = Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("dev.athanor."))
                .findFirst()
                .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
        return thrown + place;
    }
}
