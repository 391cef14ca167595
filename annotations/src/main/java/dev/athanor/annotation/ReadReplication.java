package dev.athanor.annotation;

/**
 * Whether a D1 database is read from copies near to who asks
 * (<a href="https://developers.cloudflare.com/d1/best-practices/read-replication/">read replication</a>).
 */
public enum ReadReplication {

    /** Every query goes to the one place where the database is written. */
    DISABLED,

    /** Cloudflare keeps copies; code that reads from them opens a session ({@code env.DB.withSession()}). */
    AUTO
}
