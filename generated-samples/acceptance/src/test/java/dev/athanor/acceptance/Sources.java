package dev.athanor.acceptance;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Java sources as the compiler parses them. */
final class Sources {

    private Sources() {}

    /** The annotations and their members that files use: {@code @Queue}, {@code @Queue(name)}. */
    static SortedSet<String> uses(List<Path> files) {
        SortedSet<String> uses = new TreeSet<>();
        parse(files, (trees, unit) -> new TreePathScanner<Void, Void>() {
            @Override
            public Void visitAnnotation(AnnotationTree annotation, Void nothing) {
                String name = annotation.getAnnotationType().toString().replaceFirst(".*\\.", "");
                uses.add("@" + name);
                annotation.getArguments().forEach(argument -> uses.add("@" + name + "(" + member(argument) + ")"));
                return super.visitAnnotation(annotation, null);
            }
        });
        return uses;
    }

    /** The members of the annotation types in files that have a comment for readers: {@code @Queue(name)}. */
    static SortedSet<String> documented(List<Path> files) {
        SortedSet<String> documented = new TreeSet<>();
        parse(files, (trees, unit) -> new TreePathScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                TreePath path = getCurrentPath();
                if (trees.getDocComment(path) != null) {
                    String type = unit.getSourceFile().getName().replaceFirst(".*[/\\\\]", "");
                    documented.add("@" + type.replace(".java", "") + "(" + method.getName() + ")");
                }
                return super.visitMethod(method, null);
            }
        });
        return documented;
    }

    private static String member(ExpressionTree argument) {
        return argument instanceof AssignmentTree assignment
                ? assignment.getVariable().toString()
                : "value";
    }

    private static void parse(
            List<Path> files, BiFunction<DocTrees, CompilationUnitTree, TreePathScanner<Void, Void>> scanner) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            DocTrees trees = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                scanner.apply(trees, unit).scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
