package dev.athanor.processor.payload;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;

/** Java sources, looked at as an annotation processor sees them. */
public final class JavaSource {

    private final List<JavaFileObject> files = new ArrayList<>();

    private JavaSource() {}

    /** Sources of the package {@code com.example.shop}, with the usual imports. Each begins with its declaration. */
    public static JavaSource of(String... declarations) {
        return new JavaSource().inPackage("com.example.shop", declarations);
    }

    /** More sources, of another package. */
    public JavaSource inPackage(String packageName, String... declarations) {
        for (String declaration : declarations) {
            String name = packageName + "." + simpleName(declaration);
            files.add(JavaFileObjects.forSourceString(
                    name,
                    "package " + packageName + ";\nimport java.io.*;\nimport java.math.*;\nimport java.net.*;\n"
                            + "import java.net.http.*;\nimport java.time.*;\nimport java.util.*;\nimport java.util.concurrent.*;\n"
                            + "import java.util.function.*;\nimport dev.athanor.annotation.*;\n"
                            + "import com.fasterxml.jackson.annotation.*;\n"
                            + "import dev.athanor.binding.*;\nimport org.jspecify.annotations.Nullable;\n"
                            + declaration));
        }
        return this;
    }

    /** What is made of the compiler's view of the sources, which compile without an error. */
    public <R> R see(BiFunction<Elements, PayloadTypes, R> look) {
        List<R> seen = new ArrayList<>();
        Compilation compilation = compile((elements, types) -> {
            seen.add(look.apply(elements, types));
        });
        assertThat(compilation.errors()).isEmpty();
        return seen.get(0);
    }

    /** Compiles the sources, and looks at them on the way. */
    public Compilation compile(BiConsumer<Elements, PayloadTypes> look) {
        return Compiler.javac().withProcessors(new Viewer(look)).compile(files);
    }

    private static String simpleName(String declaration) {
        String[] words = declaration
                .replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("@[\\w.]+", "")
                .split("(?<![\\w.])(record|enum|interface|class)\\s+", 2);
        return words[1].split("\\W", 2)[0];
    }

    @SupportedAnnotationTypes("*")
    private static final class Viewer extends AbstractProcessor {

        private final BiConsumer<Elements, PayloadTypes> look;

        Viewer(BiConsumer<Elements, PayloadTypes> look) {
            this.look = look;
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (round.processingOver()) {
                Elements elements = processingEnv.getElementUtils();
                look.accept(elements, new PayloadTypes(elements, processingEnv.getTypeUtils()));
            }
            return false;
        }
    }
}
