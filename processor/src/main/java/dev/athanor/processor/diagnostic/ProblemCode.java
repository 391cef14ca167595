package dev.athanor.processor.diagnostic;

/** One mistake of the catalogue: an id that never changes its meaning, what is wrong, and what to do. */
public interface ProblemCode {

    /** What it says. */
    ProblemText text();

    /** The id: {@code ATH012}. */
    default String id() {
        return text().id();
    }

    /** The page about it, with an example of the mistake and of what to write instead. */
    default String page() {
        return "docs/problems/" + id() + ".md";
    }

    /** Whether it stops the build. */
    default Severity severity() {
        return text().severity();
    }

    /** The problem at a place; message and hint refer to the arguments by their number. */
    default Problem at(Origin origin, Object... arguments) {
        return new Problem(
                this, text().message().formatted(arguments), text().hint().formatted(arguments), origin);
    }
}
