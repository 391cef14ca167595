package dev.athanor.annotation;

/** What a page of another origin may do with an R2 bucket's objects. */
public enum CorsMethod {
    /** Read. */
    GET,

    /** Look at the metadata. */
    HEAD,

    /** Write. */
    PUT,

    /** Write by a form. */
    POST,

    /** Delete. */
    DELETE
}
