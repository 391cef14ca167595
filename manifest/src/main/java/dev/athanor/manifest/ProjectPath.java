package dev.athanor.manifest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A file or directory, relative to the directory of the project that declares it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface ProjectPath {

    /** Whether its absence means that directory itself. */
    boolean isDirectoryByDefault() default false;
}
