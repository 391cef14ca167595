package dev.athanor.runtime.link;

import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.Manifest;
import dev.athanor.manifest.ManifestFormatException;
import dev.athanor.manifest.ManifestJson;
import dev.athanor.manifest.References;
import dev.athanor.runtime.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a declared interface needs of a stack, found by its class loader: for a program that uses what another deploys. Wherever the
 * class comes from, what the compiler wrote for it is beside it, in a jar inside of a jar too.
 */
public final class LoadedStack {

    private LoadedStack() {}

    /**
     * The declaration of an interface, and those that it refers to. What it refers to and is not there is left out.
     *
     * @param app the application's name, as it was deployed
     * @param stage the stage's name, as it was deployed
     * @param environment fills <code>${env.NAME}</code>; where a variable is not set, that stays
     * @throws LinkException when the compiler wrote nothing for the interface, or when that cannot be read
     */
    public static Stack of(Class<?> declared, String app, String stage, Map<String, String> environment) {
        Map<String, Fragment> found = new TreeMap<>();
        Deque<String> wanted = new ArrayDeque<>(List.of(String.valueOf(declared.getCanonicalName())));
        while (!wanted.isEmpty()) {
            String next = wanted.remove();
            if (!found.containsKey(next)) {
                read(next, declared.getClassLoader()).ifPresent(fragment -> {
                    found.put(next, fragment);
                    References.of(fragment.entry()).forEach(reference -> wanted.add(reference.target()));
                });
            }
        }
        if (!found.containsKey(declared.getCanonicalName())) {
            throw problem(
                    declared.getName(),
                    "has no " + Fragment.DIRECTORY + declared.getCanonicalName()
                            + ".json beside it; compile it with Athanor's processor, and keep that file in the jar");
        }
        Manifest manifest = Manifest.of(app, List.copyOf(found.values()));
        return StackBuilder.build(manifest, Placeholders.asFarAsSet(app, stage, environment));
    }

    private static Optional<Fragment> read(String declaration, ClassLoader loader) {
        String path = Fragment.DIRECTORY + declaration + ".json";
        try (InputStream file = loader.getResourceAsStream(path)) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(ManifestJson.read(
                            new String(file.readAllBytes(), StandardCharsets.UTF_8), Fragment.class, path));
        } catch (IOException | ManifestFormatException e) {
            throw problem(declaration, path + " cannot be read: " + e.getMessage());
        }
    }

    private static LinkException problem(String subject, String message) {
        return new LinkException(List.of(new Problem(subject, message)));
    }
}
