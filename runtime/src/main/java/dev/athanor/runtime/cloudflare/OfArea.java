package dev.athanor.runtime.cloudflare;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Whose error codes the calls of an interface answer with, or, on a method, one call of it. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@interface OfArea {

    /** The area. */
    Area value();
}
