package dev.athanor.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Where a worker runs (<a href="https://developers.cloudflare.com/workers/configuration/smart-placement/">placement</a>). */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Placement {

    /** How the place is chosen. */
    PlacementMode mode() default PlacementMode.DEFAULT;
}
