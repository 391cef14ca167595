package dev.athanor.manifest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text, or a list of texts, that may hold <code>${app}</code>, <code>${stage}</code> and <code>${env.NAME}</code>. A stage
 * fills them in; every other text stays as it is.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Template {

    /** What the text is. */
    Form form() default Form.TEXT;

    /** What a text with placeholders is. */
    enum Form {

        /** Any text. */
        TEXT,

        /** JSON, whose texts are filled in one by one: whatever a placeholder stands for, it stays JSON. */
        JSON
    }
}
