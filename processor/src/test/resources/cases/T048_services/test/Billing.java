package test;

import dev.athanor.annotation.WorkerRef;

@WorkerRef(service = "billing-${stage}")
public interface Billing {}
