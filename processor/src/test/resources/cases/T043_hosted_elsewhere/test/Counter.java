package test;

import dev.athanor.annotation.DurableObject;
import dev.athanor.annotation.ObjectStorage;

@DurableObject(worker = Backend.class, storage = ObjectStorage.LEGACY_KV, transferredFrom = Api.class)
public interface Counter {

    long increment(long by);
}
