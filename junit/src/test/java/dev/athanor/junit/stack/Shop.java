package dev.athanor.junit.stack;

import dev.athanor.annotation.WorkerRef;

/** A worker of another project. */
@WorkerRef(service = "shop-of-others")
public interface Shop {}
