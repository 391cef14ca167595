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

/**
 * The values of a worker's secrets, in memory only. Does not show them. One that is external has no value here, unless the account
 * has none yet; then its first one.
 */
final class SecretValues {

    private final SortedMap<String, String> byVariable = new TreeMap<>();
    private final SortedMap<String, String> first = new TreeMap<>();

    private SecretValues() {}

    /**
     * A worker's secrets; each that has no value becomes a problem.
     *
     * @param present what the account has of the worker
     */
    static SecretValues of(Planning planning, StackEntry<WorkerEntry> worker, PresentVariables present) {
        SecretValues values = new SecretValues();
        for (Binding binding : worker.entry().bindings()) {
            String element = worker.declaration() + "." + binding.method() + "()";
            if (binding.target() instanceof SecretTarget secret) {
                if (secret.comesFromElsewhere()) {
                    values.addExternal(planning, worker, binding, secret, present);
                } else {
                    values.add(planning, element, "secret", secret.variable());
                }
            }
            if (binding.target() instanceof SecretKeyTarget key) {
                values.add(planning, element, "key", key.variable());
                values.check(planning, element, key);
            }
        }
        return values;
    }

    /** What {@link #joined()} will be, as far as it can be told without an account. */
    static String joinedOf(StackEntry<WorkerEntry> worker, SecretSource secrets) {
        SortedMap<String, String> values = new TreeMap<>();
        for (Binding binding : worker.entry().bindings()) {
            if (binding.target() instanceof SecretTarget secret && !secret.comesFromElsewhere()) {
                values.put(secret.variable(), secrets.value(secret.variable()).orElse(""));
            }
            if (binding.target() instanceof SecretKeyTarget key) {
                values.put(key.variable(), secrets.value(key.variable()).orElse(""));
            }
        }
        return joined(values);
    }

    boolean isEmpty() {
        return byVariable.isEmpty();
    }

    /** Its value; empty where the account's stays. */
    String value(String variable) {
        String value = byVariable.get(variable);
        return value == null ? first.getOrDefault(variable, "") : value;
    }

    /** Whether an external one gets its first value. */
    boolean setsFirst() {
        return !first.isEmpty();
    }

    /** All that belong to what is declared as one text, each preceded by its name and length. */
    String joined() {
        return joined(byVariable);
    }

    /** The first values of those that are external, in the same way. */
    String joinedFirst() {
        return joined(first);
    }

    private static String joined(Map<String, String> values) {
        StringBuilder joined = new StringBuilder();
        for (Map.Entry<String, String> secret : values.entrySet()) {
            joined.append(secret.getKey()).append('=').append(secret.getValue().length());
            joined.append(':').append(secret.getValue()).append('\n');
        }
        return joined.toString();
    }

    @Override
    public String toString() {
        return "SecretValues" + byVariable.keySet() + first.keySet();
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
        Optional<String> value = find(planning, variable);
        if (value.isEmpty()) {
            planning.refuse(
                    element,
                    "the " + noun + " has no value; set the environment variable " + variable + ", or write a line "
                            + variable + "=... into the file .env of the project's directory.");
        }
        byVariable.put(variable, value.orElse(""));
    }

    private void addExternal(
            Planning planning,
            StackEntry<WorkerEntry> worker,
            Binding binding,
            SecretTarget secret,
            PresentVariables present) {
        if (present.hasSecret(binding.name())) {
            return;
        }
        Optional<String> value = find(planning, secret.variable());
        value.ifPresent(text -> first.put(secret.variable(), text));
        if (value.isEmpty()) {
            planning.refuse(
                    worker.declaration() + "." + binding.method() + "()",
                    "the secret is external, and the worker " + worker.name() + " has no value of " + binding.name()
                            + " yet; set it there (npx wrangler secret put " + binding.name() + " --name "
                            + worker.name() + "), or set the environment variable " + secret.variable()
                            + " for this one deployment, which hands its value over.");
        }
    }

    private static Optional<String> find(Planning planning, String variable) {
        return planning.deployment().secrets().value(variable).filter(text -> !text.isEmpty());
    }
}
