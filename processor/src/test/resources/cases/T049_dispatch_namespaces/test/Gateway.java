package test;

import dev.athanor.annotation.Outbound;
import dev.athanor.annotation.Worker;

@Worker(entrypoint = "src/gateway.ts", compatibilityDate = "2026-04-01", url = true)
public interface Gateway {

    /** What customers deploy. */
    @Outbound(worker = Egress.class, parameters = Caller.class)
    Tenants tenants();

    @Outbound(worker = Egress.class)
    Plugins plugins();

    Previews previews();
}
