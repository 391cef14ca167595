package dev.athanor.processor;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The processor as Gradle runs an isolating one in an incremental compilation: in an environment that is not javac's own, so that
 * no syntax tree can be had, and with a filer that looks at what is written. Gradle compiles everything again, each time, where a
 * file has not exactly one originating type, or goes where Gradle does not look.
 */
final class UnderGradle extends AbstractProcessor {

    private static final Set<String> LOCATIONS = Set.of("CLASS_OUTPUT", "SOURCE_OUTPUT", "NATIVE_HEADER_OUTPUT");

    private final AthanorProcessor processor = new AthanorProcessor();
    private final Map<String, Set<String>> origins = new TreeMap<>();
    private final List<String> elsewhere = new ArrayList<>();

    /** The outermost types that each file comes from. */
    Map<String, Set<String>> origins() {
        return origins;
    }

    /** Files that go where Gradle does not look. */
    List<String> elsewhere() {
        return elsewhere;
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        Filer filer = wrapped(Filer.class, environment.getFiler(), this::note);
        processor.init(wrapped(
                ProcessingEnvironment.class,
                environment,
                (method, arguments) -> method.equals("getFiler") ? filer : null));
    }

    private @Nullable Object note(String method, Object[] arguments) {
        switch (method) {
            case "createSourceFile", "createClassFile" -> note(arguments[0], arguments[1]);
            case "createResource" -> {
                note(arguments[2], arguments[3]);
                if (!LOCATIONS.contains(arguments[0].toString())) {
                    elsewhere.add(arguments[0] + " " + arguments[2]);
                }
            }
            default -> {
                // Gradle lets anything else pass.
            }
        }
        return null;
    }

    private void note(Object file, Object elements) {
        origins.put(
                file.toString(),
                Arrays.stream((Element[]) elements).map(UnderGradle::outermost).collect(Collectors.toSet()));
    }

    private static String outermost(Element element) {
        Element around = Objects.requireNonNull(element.getEnclosingElement());
        return around.getKind() == ElementKind.PACKAGE ? element.toString() : outermost(around);
    }

    private static <T> T wrapped(Class<T> type, T wrapped, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    @Nullable Object answered = answer.to(method.getName(), arguments);
                    try {
                        return answered == null ? method.invoke(wrapped, arguments) : answered;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    /** Answers a call in the wrapped object's place, or with null not. */
    private interface Answer {

        @Nullable
        Object to(String method, Object[] arguments);
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return processor.getSupportedAnnotationTypes();
    }

    @Override
    public Set<String> getSupportedOptions() {
        return processor.getSupportedOptions();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return processor.getSupportedSourceVersion();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
        processor.process(annotations, environment);
        return false;
    }
}
