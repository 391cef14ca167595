package dev.athanor.annotation;

/**
 * Where an R2 bucket's objects are guaranteed to be kept
 * (<a href="https://developers.cloudflare.com/r2/reference/data-location/#jurisdictional-restrictions">jurisdictions</a>).
 */
public enum R2Jurisdiction {

    /** Anywhere. */
    DEFAULT,

    /** In the European Union. */
    EU,

    /** In data centres of the United States' FedRAMP programme; for enterprise customers. */
    FEDRAMP
}
