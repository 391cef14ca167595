package dev.athanor.runtime.resource;

import dev.athanor.manifest.Binding;
import dev.athanor.manifest.SecretKeyTarget;
import dev.athanor.manifest.SecretTarget;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.link.StackEntry;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The values of a worker's secrets, in memory only. Does not show them. */
final class SecretValues {

    private final SortedMap<String, String> byVariable = new TreeMap<>();

    private SecretValues() {}

    /** A worker's secrets; each that has no value becomes a problem. */
    static SecretValues of(Planning planning, StackEntry<WorkerEntry> worker) {
        SecretValues values = new SecretValues();
        for (Binding binding : worker.entry().bindings()) {
            String element = worker.declaration() + "." + binding.method() + "()";
            if (binding.target() instanceof SecretTarget secret) {
                values.add(planning, element, "secret", secret.variable());
            }
            if (binding.target() instanceof SecretKeyTarget key) {
                values.add(planning, element, "key", key.variable());
                values.check(planning, element, key);
            }
        }
        return values;
    }

    boolean isEmpty() {
        return byVariable.isEmpty();
    }

    String value(String variable) {
        String value = byVariable.get(variable);
        if (value == null) {
            throw new IllegalStateException("no value for the secret " + variable);
        }
        return value;
    }

    /** All of them as one text, each preceded by its name and length. */
    String joined() {
        StringBuilder joined = new StringBuilder();
        for (Map.Entry<String, String> secret : byVariable.entrySet()) {
            joined.append(secret.getKey()).append('=').append(secret.getValue().length());
            joined.append(':').append(secret.getValue()).append('\n');
        }
        return joined.toString();
    }

    @Override
    public String toString() {
        return "SecretValues" + byVariable.keySet();
    }

    private void check(Planning planning, String element, SecretKeyTarget key) {
        String material = value(key.variable());
        if (!material.isEmpty()) {
            KeyMaterial.breach(key.format(), material)
                    .ifPresent(breach -> planning.refuse(
                            element, "the environment variable " + key.variable() + " " + breach + "."));
        }
    }

    private void add(Planning planning, String element, String noun, String variable) {
        Optional<String> value = planning.deployment().secrets().value(variable).filter(text -> !text.isEmpty());
        if (value.isEmpty()) {
            planning.refuse(
                    element,
                    "the " + noun + " has no value; set the environment variable " + variable + ", or write a line "
                            + variable + "=... into the file .env of the project's directory.");
        }
        byVariable.put(variable, value.orElse(""));
    }
}
