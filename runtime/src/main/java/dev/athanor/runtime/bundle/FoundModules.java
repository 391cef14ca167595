package dev.athanor.runtime.bundle;

import dev.athanor.manifest.CodeSettings;
import dev.athanor.manifest.ModuleRule;
import dev.athanor.manifest.ModuleRules;
import dev.athanor.runtime.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The files of a worker that is not bundled: its entrypoint, and what the rules find below the directory of that, or below
 * the code's directory where one is declared. A module's name is its path from there, by which the others import it.
 *
 * @param request what to collect
 * @param directory the code's directory, by its real path
 * @param entrypoint the main module, relative to it
 */
record FoundModules(BundleRequest request, Path directory, String entrypoint) {

    WorkerBundle bundle() throws IOException {
        Path main = directory.resolve(entrypoint).normalize();
        Path root = request.code().cwd() == null ? main.resolveSibling("") : directory;
        String mainName = name(root, main);
        List<String> names = names(root);
        checkGlobs(root, names);
        List<WorkerModule> modules = new ArrayList<>();
        add(modules, root, mainName, WorkerModule.main(request.code()), names);
        for (String name : names) {
            Optional<ModuleRule> rule = rule(name).filter(found -> !name.equals(mainName));
            if (rule.isPresent()) {
                add(modules, root, name, WorkerModule.contentType(rule.get()), names);
            }
        }
        modules.addAll(GeneratedModules.importedBy(modules, request.typesDirectory()));
        return new WorkerBundle(mainName, request.code().serviceWorker(), modules);
    }

    /** A module, and its source map where there is one. */
    private void add(List<WorkerModule> modules, Path root, String name, String contentType, List<String> names)
            throws IOException {
        modules.add(new WorkerModule(name, contentType, ModuleContent.of(Files.readAllBytes(root.resolve(name)))));
        String map = name + ".map";
        if (request.code().sourceMap() && names.contains(map)) {
            modules.add(new WorkerModule(
                    map, WorkerModule.SOURCE_MAP, ModuleContent.of(Files.readAllBytes(root.resolve(map)))));
        }
    }

    private Optional<ModuleRule> rule(String name) {
        return ModuleRules.of(request.code()).stream()
                .filter(rule ->
                        rule.globs().stream().anyMatch(glob -> Glob.of(glob).matches(name)))
                .findFirst();
    }

    private void checkGlobs(Path root, List<String> names) {
        CodeSettings code = request.code();
        List<Problem> problems = code.declaredRules().stream()
                .flatMap(rule -> rule.globs().stream())
                .filter(glob -> names.stream().noneMatch(Glob.of(glob)::matches))
                .map(glob -> new Problem(
                        request.subject(),
                        "has a rule for " + glob + ", which no file in " + root + " matches; correct or remove it"))
                .toList();
        if (!problems.isEmpty()) {
            throw new BundleException(problems);
        }
    }

    /** The files that may be modules. What a link leads to outside of the directory is none. */
    private static List<String> names(Path root) throws IOException {
        List<String> names = new ArrayList<>();
        for (Path file : FileTree.of(root)) {
            if (Files.isRegularFile(file) && file.toRealPath().startsWith(root.toRealPath())) {
                names.add(name(root, file));
            }
        }
        names.sort(Comparator.naturalOrder());
        return names;
    }

    private static String name(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
