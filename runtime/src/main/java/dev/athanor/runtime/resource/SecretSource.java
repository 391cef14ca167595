package dev.athanor.runtime.resource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the values of secrets come from. They are kept in memory only. */
@FunctionalInterface
public interface SecretSource {

    /**
     * The value of a secret, or nothing where this source has none.
     *
     * @param variable the environment variable that is declared for it
     */
    Optional<String> value(String variable);

    /** The first of several sources that has a value: the environment, then {@code .env}, then Maven's settings. */
    static SecretSource firstOf(List<SecretSource> sources) {
        List<SecretSource> ordered = List.copyOf(sources);
        return variable -> ordered.stream()
                .map(source -> source.value(variable))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * Those of a project: environment variables, and then the {@code .env} file in its directory.
     *
     * @throws dev.athanor.runtime.problem.ProblemException when that file has lines that are none
     */
    static SecretSource of(Map<String, String> environment, Path projectDirectory) throws IOException {
        SecretSource variables = name -> Optional.ofNullable(environment.get(name));
        return firstOf(List.of(variables, EnvFile.read(projectDirectory.resolve(".env"))));
    }
}
