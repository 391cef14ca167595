package dev.athanor.manifest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The qualified name of another declaration, or a list of such names. Linking makes sure that each is there. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Reference {

    /** What the declaration does with the other, as the beginning of a sentence: {@code consumes}. */
    String verb();

    /** The kinds that the other may be of. Any by default. */
    Class<? extends ManifestEntry>[] kinds() default {};
}
