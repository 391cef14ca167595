package dev.athanor.manifest.cron;

/** A text that is not a cron expression that Cloudflare takes. The message says what is wrong, as the end of a sentence. */
public final class CronSyntaxException extends Exception {

    private static final long serialVersionUID = 1L;

    CronSyntaxException(String message) {
        super(message);
    }
}
