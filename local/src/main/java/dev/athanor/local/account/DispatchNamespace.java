package dev.athanor.local.account;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A dispatch namespace, with the scripts in it, which nothing outside of it names.
 *
 * @param id its id
 * @param name its name, unique in the account
 * @param createdOn when it was made
 * @param scripts its scripts by their {@linkplain #qualified qualified names}, which are their own names here
 */
public record DispatchNamespace(String id, String name, Instant createdOn, SortedMap<String, Script> scripts) {

    private static final String SEPARATOR = "/";

    public DispatchNamespace {
        scripts = new TreeMap<>(scripts);
    }

    /** What a script is called where scripts of several namespaces meet: no script outside of one has such a name. */
    public static String qualified(String namespace, String script) {
        return namespace + SEPARATOR + script;
    }

    /** The name of a script inside of its namespace. */
    public static String plain(Script script) {
        return script.name().substring(script.name().indexOf(SEPARATOR) + 1);
    }

    /** The namespace's part of a qualified name; the empty text where there is none. */
    static String namespaceOf(String script) {
        return script.substring(0, Math.max(0, script.indexOf(SEPARATOR)));
    }

    DispatchNamespace with(Script script) {
        SortedMap<String, Script> changed = new TreeMap<>(scripts);
        changed.put(script.name(), script);
        return new DispatchNamespace(id, name, createdOn, changed);
    }

    DispatchNamespace without(String script) {
        SortedMap<String, Script> changed = new TreeMap<>(scripts);
        changed.remove(script);
        return new DispatchNamespace(id, name, createdOn, changed);
    }
}
