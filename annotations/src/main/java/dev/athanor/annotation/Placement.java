package dev.athanor.annotation;

import dev.athanor.annotation.constraint.Matches;
import dev.athanor.annotation.constraint.Placeholders;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where a worker runs: by {@link #mode()}, or near a {@link #region()}, a {@link #host()} or a {@link #hostname()}, of which one
 * can be written (<a href="https://developers.cloudflare.com/workers/configuration/placement/">placement</a>).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Placement {

    /** How the place is chosen. */
    PlacementMode mode() default PlacementMode.DEFAULT;

    /** A region of another cloud that the worker runs near: {@code aws:us-east-1}, {@code gcp:europe-west1}, {@code azure:westeurope}. */
    @Placeholders
    @Matches(
            pattern = "(aws|gcp|azure):[a-z0-9-]+",
            description = "a provider (aws, gcp or azure), a colon and its region, such as aws:us-east-1")
    String region() default "";

    /** A server that the worker runs near, found by connecting to it: {@code db.example.com:5432}. */
    @Placeholders
    @Matches(
            pattern = "[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?:"
                    + "([1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5])",
            description = "a host's name, a colon and a port from 1 to 65,535, such as db.example.com:5432")
    String host() default "";

    /** A website that the worker runs near, found by requests to it: {@code api.example.com}. */
    @Placeholders
    @Matches(
            pattern = "[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?",
            description = "a host's name, such as api.example.com")
    String hostname() default "";
}
