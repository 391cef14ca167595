package com.example.platform;

import dev.athanor.annotation.Outbound;
import dev.athanor.annotation.Worker;

/** Calls the worker of the tenant that the first part of a path names. */
@Worker(entrypoint = "src/main/worker/gateway.ts", compatibilityDate = "2026-04-01", url = true)
public interface Gateway {

    /** The tenants' workers. What they fetch goes to {@link Egress}. */
    @Outbound(worker = Egress.class, parameters = Caller.class)
    Tenants tenants();
}
