package dev.athanor.processor;

import com.google.testing.compile.Compiler;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.jspecify.annotations.Nullable;

/** Eclipse's compiler. */
final class Ecj extends EclipseCompiler {

    /** As it is used with nothing but the language level set. */
    static Compiler compiler() {
        return Compiler.compiler(new Ecj()).withOptions("-17");
    }

    /** Says nothing on the console, and minds that no class names are given. */
    @Override
    public CompilationTask getTask(
            @Nullable Writer out,
            JavaFileManager files,
            DiagnosticListener<? super JavaFileObject> diagnostics,
            Iterable<String> options,
            @Nullable Iterable<String> classes,
            Iterable<? extends JavaFileObject> sources) {
        return super.getTask(
                new StringWriter(), files, diagnostics, options, classes == null ? List.of() : classes, sources);
    }
}
