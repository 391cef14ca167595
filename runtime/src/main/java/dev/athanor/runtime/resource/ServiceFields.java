package dev.athanor.runtime.resource;

import dev.athanor.manifest.EntrypointEntry;
import dev.athanor.manifest.JsonObjects;
import dev.athanor.manifest.ServiceOptions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of all service bindings: <code>{"service":"shop-dev-users","entrypoint":"UserService","props":{...}}</code>. */
final class ServiceFields {

    private ServiceFields() {}

    static Map<String, Object> of(String service, @Nullable String className, BindingScope scope) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("service", service);
        if (className != null && !className.equals(EntrypointEntry.DEFAULT_EXPORT)) {
            fields.put("entrypoint", className);
        }
        scope.options()
                .filter(ServiceOptions.class::isInstance)
                .map(ServiceOptions.class::cast)
                .ifPresent(options -> fields.put("props", JsonObjects.read(options.props())));
        return fields;
    }
}
