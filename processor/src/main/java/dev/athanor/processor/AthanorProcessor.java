package dev.athanor.processor;

import com.google.auto.service.AutoService;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Turns annotated interfaces into Java classes, TypeScript modules and manifest fragments. Each file comes from one interface
 * alone (isolating, in Gradle's words).
 *
 * <p>Option {@code -Aathanor.basedir=<directory>}: the project's directory, to which paths in annotations are relative. By
 * default the nearest directory above the class output that holds a {@code pom.xml} or {@code build.gradle(.kts)}; where there
 * is none, paths are checked when a stage is planned. Any other option that begins with {@code athanor.} is a mistake.
 */
@AutoService(Processor.class)
public final class AthanorProcessor extends AbstractProcessor {

    private final Rounds rounds = new Rounds();

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("dev.athanor.annotation.*");
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Options.NAMES;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /** Claims nothing: javac would not run later processors for what else is in a file. */
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
        rounds.run(processingEnv, environment);
        return false;
    }
}
