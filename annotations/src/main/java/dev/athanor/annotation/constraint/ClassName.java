package dev.athanor.annotation.constraint;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says that a text names a class that JavaScript code exports: no word that the language keeps for itself. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface ClassName {

    /** Whether {@code default} stands for the default export. False by default. */
    boolean orDefault() default false;
}
