package dev.athanor.runtime.link;

import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.ManifestFormatException;
import dev.athanor.manifest.ManifestJson;
import dev.athanor.runtime.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Reads the fragments of a class path, and finds out why there are none. */
final class Fragments {

    private final Map<String, Fragment> fragments = new TreeMap<>();
    private final Map<String, ClassPathFile> origins = new TreeMap<>();
    private final Seen seen;
    private final Consumer<Problem> problems;

    /** Makes of a fragment what the project sees of it. */
    @FunctionalInterface
    interface Seen {
        Fragment of(Fragment fragment, Path root, Consumer<Problem> problems);
    }

    private Fragments(Seen seen, Consumer<Problem> problems) {
        this.seen = seen;
        this.problems = problems;
    }

    /** The fragments, sorted by declaration; what is wrong with them goes to {@code problems}. */
    static List<Fragment> read(List<Path> classPath, Seen seen, Consumer<Problem> problems) {
        List<ClassPathFile> files = ClassPathFiles.in(classPath, Fragment.DIRECTORY, problems).stream()
                .filter(file -> file.name().endsWith(".json"))
                .toList();
        Fragments fragments = new Fragments(seen, problems);
        files.forEach(fragments::add);
        Set<Path> roots = new HashSet<>();
        files.forEach(file -> roots.add(file.root()));
        fragments.explainMissing(classPath, roots);
        return List.copyOf(fragments.fragments.values());
    }

    private void add(ClassPathFile file) {
        parse(file).ifPresent(fragment -> {
            Fragment first = fragments.putIfAbsent(fragment.declaration(), fragment);
            ClassPathFile origin = origins.computeIfAbsent(fragment.declaration(), declaration -> file);
            if (first != null && !first.equals(fragment)) {
                problems.accept(new Problem(
                        fragment.declaration(),
                        "is declared twice and differently, in " + origin.root() + " and in " + file.root()
                                + "; take one of them off the class path"));
            }
        });
    }

    private Optional<Fragment> parse(ClassPathFile file) {
        try {
            return Optional.of(ManifestJson.read(file.text(), Fragment.class, file.origin()))
                    .map(fragment -> seen.of(fragment, file.root(), problems));
        } catch (ManifestFormatException e) {
            problems.accept(new Problem(file.fileName(), String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private void explainMissing(List<Path> classPath, Set<Path> rootsWithFragments) {
        boolean nothing = rootsWithFragments.isEmpty();
        boolean explained = false;
        for (Path root : classPath) {
            // Other people's jars are many; they are opened only when there is nothing else.
            if (!rootsWithFragments.contains(root) && (nothing || ClassPathRoot.isDirectory(root))) {
                List<String> classes = AnnotatedClasses.in(root);
                if (!classes.isEmpty()) {
                    problems.accept(new Problem(root.toString(), notProcessed(classes)));
                    explained = true;
                }
            }
        }
        if (nothing && !explained) {
            problems.accept(new Problem("class path", noDeclarations(classPath)));
        }
    }

    private static String notProcessed(List<String> classes) {
        String which = classes.get(0) + (classes.size() > 1 ? " and " + (classes.size() - 1) + " more" : "");
        return which + (classes.size() > 1 ? " carry" : " carries")
                + " Athanor's annotations, but the compiler did not run Athanor's processor: since JDK 23 javac runs none"
                + " that is only on the class path. Name dev.athanor:athanor-processor in <annotationProcessorPaths> of"
                + " maven-compiler-plugin, version 3.11 or later, and compile again";
    }

    private static String noDeclarations(List<Path> classPath) {
        List<Path> absent =
                classPath.stream().filter(root -> !Files.exists(root)).toList();
        String where = classPath.isEmpty() ? "it is empty" : "in " + join(classPath);
        return "holds nothing that is declared with Athanor's annotations (" + where + "); "
                + (absent.isEmpty()
                        ? "annotate an interface with @Worker, or name the right class path"
                        : join(absent) + " does not exist: compile the project first");
    }

    private static String join(List<Path> paths) {
        return String.join(", ", paths.stream().map(Path::toString).toList());
    }
}
