package dev.athanor.junit;

import java.lang.reflect.AnnotatedElement;
import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The values that annotations give to secrets and variables. Its text does not hold them.
 *
 * @param secrets the values by variable
 * @param variables the values by binding
 */
record Values(Map<String, String> secrets, Map<String, String> variables) {

    static Values of(AnnotatedElement element) {
        Map<String, String> secrets = new TreeMap<>();
        AnnotationSupport.findRepeatableAnnotations(element, TestSecret.class)
                .forEach(secret -> secrets.put(secret.name(), secret.value()));
        Map<String, String> variables = new TreeMap<>();
        AnnotationSupport.findRepeatableAnnotations(element, TestVar.class)
                .forEach(variable -> variables.put(variable.name(), variable.value()));
        return new Values(secrets, variables);
    }

    boolean isEmpty() {
        return secrets.isEmpty() && variables.isEmpty();
    }

    @Override
    public String toString() {
        return "Values[secrets=" + secrets.keySet() + ", variables=" + variables.keySet() + "]";
    }
}
