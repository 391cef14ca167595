package dev.athanor.runtime.cloudflare;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The error codes by which a call says that its subject is not there. Codes are not unique across Cloudflare's products, so
 * each call names its own; with any other code, or none, nothing is known to be absent.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface NotFoundCodes {

    /** The codes. */
    int[] value();
}
