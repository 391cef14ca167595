package dev.athanor.processor.output;

import java.util.Objects;

/**
 * A file to be written, in UTF-8.
 *
 * @param form a Java source or a resource
 * @param name the class's qualified name, or the resource's path on the class path
 * @param text its content, lines ended by {@code \n}
 */
public record OutputFile(Form form, String name, String text) {

    /** Where a file goes. */
    public enum Form {
        /** To the generated sources, to be compiled. */
        JAVA,
        /** Next to the classes. */
        RESOURCE
    }

    public OutputFile {
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(text, "text");
    }

    /** A Java source. */
    public static OutputFile java(String qualifiedName, String text) {
        return new OutputFile(Form.JAVA, qualifiedName, text);
    }

    /** A resource, such as {@code META-INF/athanor/types/api.d.ts}. */
    public static OutputFile resource(String path, String text) {
        return new OutputFile(Form.RESOURCE, path, text);
    }
}
