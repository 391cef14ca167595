package dev.athanor.annotation;

/**
 * Where an R2 bucket is used most
 * (<a href="https://developers.cloudflare.com/r2/reference/data-location/#location-hints">location hints</a>).
 */
public enum R2LocationHint {

    /** Cloudflare chooses. */
    AUTOMATIC,

    /** Western North America. */
    WNAM,

    /** Eastern North America. */
    ENAM,

    /** Western Europe. */
    WEUR,

    /** Eastern Europe. */
    EEUR,

    /** Asia and the Pacific. */
    APAC,

    /** Oceania. */
    OC
}
