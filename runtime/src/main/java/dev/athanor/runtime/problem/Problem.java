package dev.athanor.runtime.problem;

import java.util.Objects;

/**
 * One thing that is wrong, for people.
 *
 * @param subject where it is: a declaration's qualified name, a file, a setting
 * @param message what is wrong and what to do, in one or two sentences
 */
public record Problem(String subject, String message) {

    public Problem {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(message, "message");
    }

    @Override
    public String toString() {
        return subject + ": " + message;
    }
}
