package dev.athanor.annotation;

/**
 * Where a D1 database is written most
 * (<a href="https://developers.cloudflare.com/d1/configuration/data-location/#available-location-hints">location hints</a>).
 */
public enum D1LocationHint {

    /** Near to where the database is made from. */
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
