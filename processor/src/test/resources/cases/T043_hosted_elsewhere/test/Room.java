package test;

import dev.athanor.annotation.DurableObject;
import dev.athanor.annotation.ObjectStorage;

@DurableObject(
        worker = Backend.class,
        storage = ObjectStorage.SQLITE,
        transferredFrom = void.class,
        transferredFromScript = "${app}-old")
interface Room {}
