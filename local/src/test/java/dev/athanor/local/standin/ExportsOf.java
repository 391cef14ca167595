package dev.athanor.local.standin;

import dev.athanor.local.account.ContentStore;
import dev.athanor.local.account.Script;
import dev.athanor.local.workerd.ScriptExport;
import java.util.Map;
import java.util.SortedMap;

/** Tells what a script exports. */
public interface ExportsOf {

    /**
     * What its main module exports, by name.
     *
     * @param modules where the script's modules are
     * @throws dev.athanor.local.workerd.WorkerdException when it does not start
     */
    SortedMap<String, ScriptExport> script(Script script, Map<String, String> secrets, ContentStore modules);
}
