package test;

import dev.athanor.annotation.Worker;

@Worker(namespace = Tenants.class, entrypoint = "src/acme.ts", compatibilityDate = "2026-04-01")
public interface Acme {

    Egress egress();
}
