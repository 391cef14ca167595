package dev.athanor.runtime.testing;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;

/**
 * Searches the temporary directories of every test for secrets before they are deleted: projects, logs, plans, ledgers, databases of
 * local clouds. JUnit finds it by itself, in each module that has the tests of the runtime on its path.
 */
public final class SecretsStayOut implements AfterEachCallback, AfterAllCallback {

    @Override
    public void afterEach(ExtensionContext context) {
        List<String> findings = new ArrayList<>();
        context.getRequiredTestInstances()
                .getAllInstances()
                .forEach(instance -> findings.addAll(search(instance.getClass(), instance)));
        require(findings);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        require(search(context.getRequiredTestClass(), null));
    }

    static List<String> search(Class<?> type, @Nullable Object instance) {
        List<String> findings = new ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            boolean inInstance = !Modifier.isStatic(field.getModifiers());
            if (field.isAnnotationPresent(TempDir.class) && inInstance == (instance != null)) {
                field.setAccessible(true);
                Object value = value(field, instance);
                if (value instanceof Path directory && Files.isDirectory(directory)) {
                    findings.addAll(SecretSearch.in(directory));
                }
            }
        }
        return findings;
    }

    private static @Nullable Object value(Field field, @Nullable Object instance) {
        try {
            return field.get(instance);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void require(List<String> findings) {
        if (!findings.isEmpty()) {
            throw new AssertionError("A secret was written:\n" + String.join("\n", findings));
        }
    }
}
