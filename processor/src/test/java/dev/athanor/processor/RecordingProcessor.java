package dev.athanor.processor;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** The processor, in an environment that notes from which elements each file comes. */
final class RecordingProcessor extends AbstractProcessor {

    private final AthanorProcessor processor = new AthanorProcessor();
    private final Map<String, String> origins = new TreeMap<>();

    Map<String, String> origins() {
        return origins;
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
        if (method.equals("createSourceFile")) {
            origins.put(arguments[0].toString(), Arrays.toString((Object[]) arguments[1]));
        } else if (method.equals("createResource")) {
            origins.put(arguments[2].toString(), Arrays.toString((Object[]) arguments[3]));
        }
        return null;
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
