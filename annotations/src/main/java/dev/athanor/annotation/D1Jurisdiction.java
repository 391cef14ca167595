package dev.athanor.annotation;

/**
 * Where the data of a D1 database may be stored and worked on
 * (<a href="https://developers.cloudflare.com/d1/configuration/data-location/#jurisdictions">jurisdictions</a>).
 */
public enum D1Jurisdiction {

    /** Anywhere. */
    DEFAULT,

    /** In the European Union. */
    EU,

    /** In data centres that fulfil FedRAMP. */
    FEDRAMP
}
