package dev.athanor.annotation;

import dev.athanor.annotation.constraint.Matches;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names a binding. Without it, {@code taskQueue()} is {@code TASK_QUEUE}. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Binding {

    /** The name under which the worker's code finds it in {@code env}. {@code ATHANOR_} as its beginning is reserved. */
    @Matches(pattern = "[A-Za-z_$][A-Za-z0-9_$]*", description = "the name of a JavaScript property")
    String value();
}
