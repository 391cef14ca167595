package dev.athanor.local.api;

import dev.athanor.local.account.Account;
import dev.athanor.local.account.Script;
import dev.athanor.local.account.ScriptVersion;
import dev.athanor.local.workerd.WorkerdException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Changes scripts, one change at a time. A change that the runtime refuses is taken back, and what ran before runs again. */
final class ScriptChanges {

    private final ApiContext context;

    ScriptChanges(ApiContext context) {
        this.context = context;
    }

    /**
     * A change.
     *
     * @param script the script as it will be
     * @param others other scripts that change with it
     * @param secrets the values of secrets, by what they are kept under
     * @param answer what is answered once it runs
     */
    record Change(
            Script script, List<Script> others, Map<String, Map<String, String>> secrets, Supplier<JsonNode> answer) {

        /** A change of one script. */
        Change(Script script, Map<String, Map<String, String>> secrets, Supplier<JsonNode> answer) {
            this(script, List.of(), secrets, answer);
        }
    }

    /** Makes a change to the script of a name. */
    synchronized ApiResponse make(String name, Supplier<Change> planned) {
        Change change = planned.get();
        Optional<Script> previous = context.store().account().deployed(name);
        Map<String, Map<String, String>> previousSecrets = new TreeMap<>();
        change.secrets()
                .keySet()
                .forEach(key -> previousSecrets.put(key, context.vault().of(key)));
        put(change.secrets());
        List<Script> others = change.others().stream()
                .flatMap(other -> context.store().account().script(other.name()).stream())
                .toList();
        context.store().update(account -> with(account.withScript(change.script()), change.others()));
        try {
            context.workerd().settle();
        } catch (WorkerdException e) {
            put(previousSecrets);
            context.store()
                    .update(account -> with(
                            previous.map(account::withScript).orElseGet(() -> account.withoutScript(name)), others));
            context.workerd().settle();
            throw ScriptErrors.invalidScript(String.valueOf(e.getMessage()));
        }
        previous.ifPresent(before -> forgetVersions(before, change.script()));
        return ApiResponse.of(change.answer().get());
    }

    private static Account with(Account account, List<Script> scripts) {
        Account changed = account;
        for (Script script : scripts) {
            changed = changed.withScript(script);
        }
        return changed;
    }

    /** The secrets of versions that can no longer be deployed. */
    private void forgetVersions(Script before, Script after) {
        before.history().versions().stream()
                .filter(version -> after.history().version(version.id()).isEmpty())
                .forEach(version -> context.vault().put(version.vaultKey(), Map.of()));
    }

    /** Deletes a script, with the secrets of all its versions. */
    synchronized void delete(Supplier<Script> found, Consumer<Script> deletion) {
        Script script = found.get();
        deletion.accept(script);
        context.vault().put(script.name(), Map.of());
        script.history().versions().stream()
                .map(ScriptVersion::vaultKey)
                .forEach(key -> context.vault().put(key, Map.of()));
        context.workerd().settle();
    }

    private void put(Map<String, Map<String, String>> secrets) {
        secrets.forEach(context.vault()::put);
    }
}
