package dev.athanor.runtime.cloudflare;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a call does to the account, where its HTTP method does not say it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Does {

    /** The effect. */
    Effect value();
}
