package dev.athanor.processor.payload;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** The Javadoc of a method that is called, with the exceptions that it declares and does not speak of. */
final class RpcDoc {

    private static final Pattern THROWS = Pattern.compile("(?m)^\\s*@(?:throws|exception)\\s+([\\w.]+)");

    private RpcDoc() {}

    /** {@code Finds. @throws NotFound} of <code>/** Finds. *&#47; User find(String id) throws NotFound;</code>. */
    static String of(ExecutableElement method, Elements elements) {
        String doc = JavaTypes.doc(elements, method);
        String undocumented = method.getThrownTypes().stream()
                .filter(thrown -> !mentions(doc, thrown))
                .map(thrown -> "\n@throws " + simpleName(thrown))
                .collect(Collectors.joining());
        return (doc + undocumented).strip();
    }

    private static boolean mentions(String doc, TypeMirror thrown) {
        Matcher tags = THROWS.matcher(doc);
        return tags.results()
                .map(tag -> tag.group(1))
                .anyMatch(name -> name.equals(simpleName(thrown)) || name.endsWith("." + simpleName(thrown)));
    }

    private static String simpleName(TypeMirror type) {
        return type instanceof DeclaredType declared
                ? declared.asElement().getSimpleName().toString()
                : type.toString().toLowerCase(Locale.ROOT);
    }
}
