package dev.athanor.junit.cloud;

import dev.athanor.manifest.BindingTarget;
import dev.athanor.manifest.SecretKeyTarget;
import dev.athanor.manifest.SecretTarget;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.problem.Problem;
import dev.athanor.runtime.problem.ProblemException;
import dev.athanor.runtime.resource.SecretSource;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The values of secrets in tests: those that a test names, and made-up ones. */
final class Secrets implements SecretSource {

    /** What made-up ones begin with, so that one is told from a real one, and found where it should not be; not in this class. */
    private static final String PREFIX = String.join("-", "quite", "secret", "");

    private static final int BYTES = 32;

    private final SortedMap<String, String> values;

    private Secrets(SortedMap<String, String> values) {
        this.values = values;
    }

    /**
     * The secrets of a stack.
     *
     * @param given the values that are given, by their variables
     * @param former where the others had values before, which they keep
     * @throws ProblemException when one that is given is not declared
     */
    static Secrets of(Stack stack, Map<String, String> given, Optional<Secrets> former) {
        SortedMap<String, BindingTarget> declared = declared(stack);
        List<Problem> problems = new ArrayList<>();
        given.keySet().stream()
                .filter(variable -> !declared.containsKey(variable))
                .map(variable -> new Problem(
                        "@TestSecret(name = \"" + variable + "\")",
                        "no worker that is deployed has a secret of this variable; there are " + declared.keySet()
                                + "."))
                .forEach(problems::add);
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        SortedMap<String, String> values = new TreeMap<>();
        declared.forEach((variable, target) -> values.put(
                variable,
                Optional.ofNullable(given.get(variable))
                        .or(() -> former.flatMap(secrets -> secrets.value(variable)))
                        .orElseGet(() -> madeUp(target))));
        return new Secrets(values);
    }

    private static SortedMap<String, BindingTarget> declared(Stack stack) {
        SortedMap<String, BindingTarget> declared = new TreeMap<>();
        stack.scripts().stream()
                .flatMap(worker -> worker.entry().bindings().stream())
                .forEach(binding ->
                        variable(binding.target()).ifPresent(variable -> declared.put(variable, binding.target())));
        return declared;
    }

    static Optional<String> variable(BindingTarget target) {
        if (target instanceof SecretTarget secret) {
            return Optional.of(secret.variable());
        }
        return target instanceof SecretKeyTarget key ? Optional.of(key.variable()) : Optional.empty();
    }

    private static String madeUp(BindingTarget target) {
        if (target instanceof SecretKeyTarget key) {
            return MadeUpKey.of(key);
        }
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return PREFIX + HexFormat.of().formatHex(bytes);
    }

    @Override
    public Optional<String> value(String variable) {
        return Optional.ofNullable(values.get(variable));
    }

    /** Says nothing of the values. */
    @Override
    public String toString() {
        return "Secrets" + values.keySet();
    }
}
