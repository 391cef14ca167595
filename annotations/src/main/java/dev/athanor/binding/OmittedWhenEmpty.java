package dev.athanor.binding;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stands on a record's {@code Optional} component whose property is missing in the JSON that others write, rather than
 * {@code null}: in TypeScript it is {@code readonly size?: number}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface OmittedWhenEmpty {}
