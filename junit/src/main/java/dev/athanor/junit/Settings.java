package dev.athanor.junit;

import dev.athanor.junit.cloud.CloudSettings;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** What the annotations of a class say is deployed. */
final class Settings {

    private Settings() {}

    static CloudSettings of(Class<?> testClass, AthanorTest annotation) {
        Values values = Values.of(testClass);
        return new CloudSettings(
                Arrays.stream(annotation.value()).map(Class::getCanonicalName).toList(),
                values.secrets(),
                values.variables(),
                environment(annotation));
    }

    private static Map<String, String> environment(AthanorTest annotation) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        for (String variable : annotation.environment()) {
            int equals = variable.indexOf('=');
            if (equals < 1) {
                throw new ExtensionConfigurationException("@AthanorTest(environment = \"" + variable
                        + "\"): an environment variable is written NAME=value.");
            }
            environment.put(variable.substring(0, equals), variable.substring(equals + 1));
        }
        return environment;
    }
}
