package test;

import dev.athanor.annotation.Cron;
import dev.athanor.annotation.DispatchNamespace;
import dev.athanor.annotation.DurableObject;
import dev.athanor.annotation.Entrypoint;
import dev.athanor.annotation.Outbound;
import dev.athanor.annotation.Worker;
import dev.athanor.binding.Dispatcher;
import dev.athanor.binding.ObjectNamespace;

@Worker(entrypoint = "src/gateway.ts", compatibilityDate = "2026-04-01")
public interface Gateway {

    @Outbound(worker = Acme.class, parameters = String.class)
    Tenants tenants();

    Acme acme();

    @DispatchNamespace
    interface Tenants extends Dispatcher {}

    @Cron("0 3 * * *")
    @Worker(namespace = Tenants.class, url = true, entrypoint = "src/acme.ts", compatibilityDate = "2026-04-01")
    interface Acme {

        ObjectNamespace<Counter> counter();
    }

    @DurableObject
    interface Counter {}

    @Entrypoint(worker = Acme.class)
    interface AcmeService {}

    @Worker(namespace = String.class, entrypoint = "src/other.ts", compatibilityDate = "2026-04-01")
    interface Other {}
}
