package dev.athanor.local.workerd;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What a process has started: ended with it, even when it is killed before it can do so itself. */
final class ChildProcesses {

    private final ProcessHandle parent;
    private final Set<ProcessHandle> known = ConcurrentHashMap.newKeySet();

    ChildProcesses(ProcessHandle parent) {
        this.parent = parent;
        var unused = parent.onExit().thenRun(this::end);
    }

    /** Looks for what was started since; once the parent is gone, nobody can tell any more. */
    void remember() {
        known.removeIf(child -> !child.isAlive());
        parent.descendants().forEach(known::add);
    }

    void end() {
        known.forEach(ProcessHandle::destroyForcibly);
    }
}
