package dev.athanor.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Objects;

/**
 * A final class that implements what the user declared, by means of one thing given to its constructor.
 *
 * @param name the class: {@code com.example.shop.ApiEnv}
 * @param isPublic whether it is seen outside its package; it is when the interface is
 * @param isMarked whether it can carry {@code @Generated}, which a module may not see
 * @param isShadowed whether its package has types named like those of {@code java.lang}, which then have to be imported
 * @param suppressed the warnings that what users declare would lead to in it, and that are not its own fault
 * @param doc what it is, in one sentence
 * @param implemented the interface: {@code com.example.shop.Api}
 * @param source what the constructor takes and the members use
 * @param members the methods, in the order declared
 */
public record JavaClass(
        ClassName name,
        boolean isPublic,
        boolean isMarked,
        boolean isShadowed,
        List<String> suppressed,
        String doc,
        TypeName implemented,
        JavaParameter source,
        List<JavaMember> members) {

    public JavaClass {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(doc, "doc");
        Objects.requireNonNull(implemented, "implemented");
        Objects.requireNonNull(source, "source");
        suppressed = List.copyOf(suppressed);
        members = List.copyOf(members);
    }
}
