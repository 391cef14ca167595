package dev.athanor.manifest.schema;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What the Javadoc of a module says of its types and of their components, as plain text. */
final class Descriptions {

    private final Map<String, String> byName = new HashMap<>();

    private Descriptions() {}

    /** Reads all source files of a directory; each top-level type goes by its simple name. */
    static Descriptions of(Path directory) {
        Descriptions descriptions = new Descriptions();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.list(directory)) {
            List<Path> java =
                    sources.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(java));
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                unit.getTypeDecls().forEach(type -> descriptions.read(docs, unit, (ClassTree) type));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return descriptions;
    }

    /** The first sentence on a type. */
    String ofType(Class<?> type) {
        return find(type.getSimpleName());
    }

    /** What {@code @param} says of a record's component. */
    String ofComponent(Class<?> type, String component) {
        return find(type.getSimpleName() + "." + component);
    }

    private String find(String name) {
        String description = byName.get(name);
        if (description == null) {
            throw new IllegalStateException(name + " has no Javadoc, which the JSON Schema takes its description from");
        }
        return description;
    }

    private void read(DocTrees docs, CompilationUnitTree unit, ClassTree type) {
        DocCommentTree comment = docs.getDocCommentTree(new TreePath(new TreePath(unit), type));
        if (comment == null) {
            return;
        }
        String name = type.getSimpleName().toString();
        byName.put(name, text(comment.getFirstSentence()));
        for (DocTree tag : comment.getBlockTags()) {
            if (tag instanceof ParamTree param) {
                byName.put(name + "." + param.getName(), text(param.getDescription()));
            }
        }
    }

    private static String text(List<? extends DocTree> trees) {
        return trees.stream()
                .map(Descriptions::text)
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String text(DocTree tree) {
        if (tree instanceof TextTree text) {
            return text.getBody();
        }
        if (tree instanceof LiteralTree literal) {
            return literal.getBody().getBody();
        }
        return tree instanceof LinkTree link
                ? link.getReference().getSignature().replace('#', '.')
                : "";
    }
}
