package dev.athanor.junit.cloud;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is deployed to a cloud, and with what values. Its text holds no secrets.
 *
 * @param workers the workers that tests are about, by the qualified names of their interfaces; all where there are none
 * @param secrets the values of secrets, by their variables
 * @param variables the values of variables, by the names of their bindings
 * @param environment the environment variables that declarations may name
 */
public record CloudSettings(
        List<String> workers,
        Map<String, String> secrets,
        Map<String, String> variables,
        Map<String, String> environment) {

    public CloudSettings {
        workers = List.copyOf(workers);
        secrets = Map.copyOf(secrets);
        variables = Map.copyOf(variables);
        environment = Map.copyOf(environment);
    }

    /** The same with further values, which count before those that are there. */
    public CloudSettings with(Map<String, String> otherSecrets, Map<String, String> otherVariables) {
        return new CloudSettings(
                workers, joined(secrets, otherSecrets), joined(variables, otherVariables), environment);
    }

    private static Map<String, String> joined(Map<String, String> first, Map<String, String> second) {
        Map<String, String> joined = new TreeMap<>(first);
        joined.putAll(second);
        return joined;
    }

    @Override
    public String toString() {
        return "CloudSettings[workers=" + workers + ", variables=" + variables.keySet() + "]";
    }
}
