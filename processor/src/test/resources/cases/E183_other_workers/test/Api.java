package test;

import dev.athanor.annotation.*;
import dev.athanor.binding.*;

@Worker(
        entrypoint = "src/api.ts",
        compatibilityDate = "2026-04-01",
        tailConsumers = {Api.class, Api.Site.class, Api.Tenant.class})
public interface Api {

    @Outbound(worker = Site.class)
    Tenants tenants();

    @Worker(assets = @Assets(path = "public"), compatibilityDate = "2026-04-01")
    interface Site {}

    @Worker(script = "export default {};", namespace = Tenants.class, compatibilityDate = "2026-04-01")
    interface Tenant {}

    @DispatchNamespace
    interface Tenants extends Dispatcher {}
}
