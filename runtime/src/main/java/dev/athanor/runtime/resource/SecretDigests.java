package dev.athanor.runtime.resource;

import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.link.StackEntry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Digests of secrets, each made once in the life of this object, because making one takes a while: a fifth of a second or more.
 * Deployers that follow one another may share it, from several threads. Not shown.
 */
public final class SecretDigests {

    private final Map<Salted, String> digests = new ConcurrentHashMap<>();

    /** Makes those of a stack before a plan asks for them. A secret without a value is left to the plan, which tells of it. */
    public void makeAhead(Stack stack, SecretSource secrets) {
        for (StackEntry<WorkerEntry> worker : stack.workers()) {
            String joined = SecretValues.joinedOf(worker, secrets);
            if (!joined.isEmpty()) {
                of(SecretDigest.salt(stack.app(), stack.stage(), worker.name()), joined);
            }
        }
    }

    /** The digest of secrets with a salt. */
    String of(String salt, String secrets) {
        return digests.computeIfAbsent(new Salted(salt, secrets), salted -> new SecretDigest(salt).of(secrets));
    }

    private record Salted(String salt, String secrets) {

        @Override
        public String toString() {
            return "Salted[hidden]";
        }
    }
}
