package dev.athanor.processor.fuzz;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.athanor.annotation.Worker;
import dev.athanor.manifest.ManifestJson;
import dev.athanor.processor.AthanorProcessor;
import dev.athanor.processor.catalogue.DeclarationProblem;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Compiles programs with the processor, and says what is wrong with what the processor did. */
final class ProcessorRun {

    /** What a user compiles with; processing: warns of every annotation that no processor keeps from the others. */
    private static final List<String> OPTIONS =
            List.of("-Xlint:all,-processing", "-implicit:none", "-Xmaxerrs", "1000", "-Xmaxwarns", "1000");

    /** A warning that no annotation can suppress. */
    private static final String ALLOWED = "compiler.warn.auxiliary.class.accessed.from.outside.of.its.source.file";

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager shared;

    ProcessorRun() {
        shared = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
        try {
            shared.setLocation(
                    StandardLocation.CLASS_PATH,
                    Stream.of(Worker.class, Nullable.class, JsonProperty.class)
                            .map(ProcessorRun::place)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static File place(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    Verdict compile(SourceProgram program) {
        MemoryFiles files = new MemoryFiles(shared);
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> options = new ArrayList<>(OPTIONS);
        program.project().ifPresent(project -> options.add("-Aathanor.basedir=" + project));
        JavaCompiler.CompilationTask task = compiler.getTask(
                new StringWriter(),
                files,
                diagnostics,
                options,
                null,
                program.files().entrySet().stream()
                        .map(file -> MemoryFiles.source(file.getKey(), file.getValue()))
                        .toList());
        task.setProcessors(List.of(new AthanorProcessor()));
        try {
            boolean accepted = task.call();
            return new Verdict(accepted, files.generated(), faults(accepted, diagnostics.getDiagnostics(), files));
        } catch (RuntimeException | Error thrown) {
            return new Verdict(false, files.generated(), isOurs(thrown) ? List.of("thrown: " + thrown) : List.of());
        }
    }

    /** Compilers fail on mangled sources too, without our help. */
    private static boolean isOurs(Throwable thrown) {
        return Stream.<Throwable>iterate(thrown, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> Arrays.stream(cause.getStackTrace()))
                .anyMatch(frame -> frame.getClassName().startsWith("dev.athanor.processor.")
                        && !frame.getClassName().startsWith("dev.athanor.processor.fuzz."));
    }

    private static List<String> faults(
            boolean accepted, List<Diagnostic<? extends JavaFileObject>> diagnostics, MemoryFiles files) {
        List<String> faults = new ArrayList<>();
        boolean usersOwn = diagnostics.stream()
                .anyMatch(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR && !isInGenerated(diagnostic));
        for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics) {
            String message = diagnostic.getMessage(Locale.ROOT);
            if (message.contains(DeclarationProblem.UNEXPECTED.id()) || message.contains("\tat ")) {
                faults.add(message);
            } else if (isInGenerated(diagnostic)
                    && diagnostic.getKind() != Diagnostic.Kind.NOTE
                    && !diagnostic.getCode().equals(ALLOWED)
                    && !usersOwn) {
                faults.add("generated: " + message + " in " + text(diagnostic));
            }
        }
        if (accepted) {
            files.generated().entrySet().stream()
                    .filter(file -> file.getKey().endsWith(".json"))
                    .flatMap(file -> unreadable(file.getValue()).stream())
                    .forEach(faults::add);
        }
        return faults;
    }

    /** What deploys has to be able to read what was compiled. */
    private static List<String> unreadable(String fragment) {
        try {
            ManifestJson.read(fragment, dev.athanor.manifest.Fragment.class, "a fragment");
            return List.of();
        } catch (RuntimeException e) {
            return List.of("unreadable: " + e.getMessage() + "\n" + fragment);
        }
    }

    private static boolean isInGenerated(Diagnostic<? extends JavaFileObject> diagnostic) {
        return diagnostic.getSource() != null && MemoryFiles.isGenerated(diagnostic.getSource());
    }

    private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
        try {
            return diagnostic.getSource().getCharContent(true).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
