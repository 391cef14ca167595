package dev.athanor.local.fault;

/** What goes wrong with a request to the account's API. */
public enum ApiFault {

    /** Nothing does. */
    NONE,

    /** It is refused with 429 and {@code Retry-After: 1}, and changes nothing. */
    TOO_MANY_RETRY_SOON,

    /** It is refused with 429 and {@code Retry-After: 120}, and changes nothing. */
    TOO_MANY_RETRY_LATE,

    /** It is refused with 429 without {@code Retry-After}, and changes nothing. */
    TOO_MANY,

    /** It is answered with 500 in Cloudflare's envelope, and changes nothing. */
    INTERNAL_ERROR,

    /** It is answered with 502 and a page of HTML, and changes nothing. */
    BAD_GATEWAY,

    /** It is answered after the time that {@link ApiConditions#slowness()} says. */
    SLOW,

    /** The connection ends before the request has changed anything. */
    CUT_BEFORE,

    /** The request is carried out, and the connection ends before the answer. */
    CUT_AFTER
}
