package dev.athanor.annotation;

/** What is answered where no static file matches, and the worker does not answer either. */
public enum NotFoundHandling {

    /** A plain 404. */
    NONE,

    /** The nearest {@code 404.html}, with status 404. */
    NOT_FOUND_PAGE,

    /** {@code /index.html}, with status 200. */
    SINGLE_PAGE_APPLICATION
}
