package dev.athanor.runtime.link;

import dev.athanor.manifest.CodeSettings;
import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.ProjectPath;
import dev.athanor.manifest.Records;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.problem.Problem;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Turns the paths of declarations from other modules, which are relative to those, into paths that are relative to the project
 * that is deployed: {@code src/main/worker/users.ts} of the module {@code ../users} is in the directory {@code ../users}.
 *
 * @param project the directory of the project that is deployed
 * @param problems told of paths that lead nowhere
 */
record ProjectPaths(Path project, Consumer<Problem> problems) {

    /** A declaration as the project sees it. */
    Fragment of(Fragment fragment, Path root) {
        Optional<Path> module = ModuleDirectory.of(root);
        reportOutside(fragment, module.orElseGet(() -> project.toAbsolutePath().normalize()));
        if (module.isEmpty()) {
            reportMissing(fragment, root);
            return fragment;
        }
        Path here = project.toAbsolutePath().normalize();
        String prefix = here.relativize(module.get()).toString().replace('\\', '/');
        return isOwn(module.get()) ? fragment : each(fragment, (path, component) -> prefixed(prefix, path, component));
    }

    private boolean isOwn(Path module) {
        return module.equals(
                ModuleDirectory.of(project).orElse(project.toAbsolutePath().normalize()));
    }

    private static @Nullable String prefixed(String prefix, @Nullable String path, ProjectPath component) {
        if (path == null) {
            return component.isDirectoryByDefault() ? prefix : null;
        }
        return prefix + "/" + path;
    }

    private void reportOutside(Fragment fragment, Path module) {
        ProjectBounds bounds = new ProjectBounds(module);
        Consumer<String> report = text -> problems.accept(new Problem(fragment.declaration(), text));
        each(fragment, (path, component) -> {
            if (path != null) {
                bounds.problem(null, path).ifPresent(report);
            }
            return path;
        });
        CodeSettings code = fragment.entry() instanceof WorkerEntry worker ? worker.code() : null;
        if (code != null && code.entrypoint() != null) {
            bounds.problem(code.cwd(), code.entrypoint()).ifPresent(report);
        }
    }

    /** A jar has classes, and no files that workers are made of. */
    private void reportMissing(Fragment fragment, Path root) {
        each(fragment, (path, component) -> {
            if (path != null && !Files.exists(project.resolve(path))) {
                problems.accept(new Problem(
                        fragment.declaration(),
                        "comes from " + root + ", where its file " + path
                                + " is not; build its module and this one in one"
                                + " build, or let its own module deploy it, and refer to the worker with @WorkerRef"));
            }
            return path;
        });
    }

    private static <R extends Record> R each(
            R value, BiFunction<@Nullable String, ProjectPath, @Nullable String> change) {
        RecordComponent[] components = value.getClass().getRecordComponents();
        @Nullable Object[] changed = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            ProjectPath path = components[i].getAnnotation(ProjectPath.class);
            Object held = Records.get(value, components[i]);
            changed[i] = path == null ? inside(held, change) : moved(held, path, change);
        }
        return Records.with(value, changed);
    }

    private static @Nullable Object moved(
            @Nullable Object held,
            ProjectPath path,
            BiFunction<@Nullable String, ProjectPath, @Nullable String> change) {
        return held instanceof List<?> paths
                ? paths.stream().map(each -> change.apply((String) each, path)).toList()
                : change.apply((String) held, path);
    }

    private static @Nullable Object inside(
            @Nullable Object held, BiFunction<@Nullable String, ProjectPath, @Nullable String> change) {
        if (held instanceof List<?> list) {
            return list.stream().map(item -> inside(item, change)).toList();
        }
        return held instanceof Record nested ? each(nested, change) : held;
    }
}
