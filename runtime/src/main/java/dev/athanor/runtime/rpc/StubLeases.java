package dev.athanor.runtime.rpc;

import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;

/** The stubs that this program has; those that it forgets are noticed when they are collected. */
final class StubLeases {

    private final ReferenceQueue<StubHandler> collected = new ReferenceQueue<>();
    private final Set<Lease> leases = ConcurrentHashMap.newKeySet();

    void add(StubHandler stub) {
        leases.add(new Lease(stub, collected));
    }

    /** Tells of each stub that was collected since, by the id of what it called. */
    void releaseCollected(LongConsumer release) {
        for (Reference<?> next = collected.poll(); next != null; next = collected.poll()) {
            Lease lease = (Lease) next;
            leases.remove(lease);
            release.accept(lease.id);
        }
    }

    private static final class Lease extends PhantomReference<StubHandler> {

        private final long id;

        Lease(StubHandler stub, ReferenceQueue<StubHandler> collected) {
            super(stub, collected);
            this.id = stub.id();
        }
    }
}
