package dev.athanor.runtime.link;

import dev.athanor.manifest.Manifest;
import dev.athanor.runtime.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Joins what the compiler wrote for each declaration:
 *
 * <pre>
 * target/classes  META-INF/athanor/com.example.Api.json  ┐
 *                 META-INF/athanor/com.example.Orders.json ├→ Manifest
 * messages.jar    META-INF/athanor/com.example.Mail.json ┘
 * </pre>
 */
public final class Linker {

    private Linker() {}

    /**
     * The manifest of an application.
     *
     * @param app the application's name: lower-case letters, digits and dashes; the first part of every name that is not
     *     written out
     * @param classPath the directories and jars to read; those that do not exist are passed over, as Java does
     * @throws LinkException when a fragment cannot be read, when the declarations do not fit together, or when there are
     *     none; with all the problems
     */
    public static Manifest link(String app, List<Path> classPath) {
        return link(app, classPath, (fragment, root, problems) -> fragment);
    }

    /**
     * The same, with the paths of declarations from other modules made relative to the project that is deployed.
     *
     * @param directory the project's directory
     * @throws LinkException also when a declaration from a jar needs files that are not there
     */
    public static Manifest link(String app, List<Path> classPath, Path directory) {
        Fragments.Seen seen = (fragment, root, problems) -> new ProjectPaths(directory, problems).of(fragment, root);
        return new SourcePlaces(directory, classPath).in(() -> link(app, classPath, seen));
    }

    private static Manifest link(String app, List<Path> classPath, Fragments.Seen seen) {
        List<Problem> problems = new ArrayList<>();
        AppName.checkApp(app, problems::add);
        Manifest manifest = Manifest.of(app, Fragments.read(classPath, seen, problems::add));
        if (!problems.isEmpty()) {
            // What could not be read would be reported as missing, too.
            throw new LinkException(problems);
        }
        check(manifest, classPath).forEach(problems::add);
        if (!problems.isEmpty()) {
            throw new LinkException(problems);
        }
        return manifest;
    }

    /** Checks the whole, and then what each stage has of it; a mistake of several stages is told once. */
    private static Set<Problem> check(Manifest manifest, List<Path> classPath) {
        Set<Problem> problems = new LinkedHashSet<>();
        check(new KnownReferences(classPath), manifest, problems);
        LinkRules.WHOLE.forEach(rule -> check(rule, manifest, problems));
        for (String stage : NamedStages.of(manifest)) {
            Manifest view = StageView.of(manifest, stage);
            check(new ReferencesWithinStage(manifest), view, problems);
            LinkRules.STAGE.forEach(rule -> check(rule, view, problems));
        }
        return problems;
    }

    private static void check(LinkRule rule, Manifest manifest, Set<Problem> problems) {
        String id = rule.id().map(known -> " [" + known + "]").orElse("");
        rule.check(manifest, problem -> problems.add(new Problem(problem.subject(), problem.message() + id)));
    }
}
