package test;

import dev.athanor.annotation.*;
import dev.athanor.binding.*;

@Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01", previewUrls = true)
public interface Api {
    @Worker(assets = @Assets(path = "public"), compatibilityDate = "2026-04-01")
    interface Site {}

    @Worker(script = "export default {};", namespace = Tenants.class, compatibilityDate = "2026-04-01")
    interface Tenant {}

    @DispatchNamespace
    interface Tenants extends Dispatcher {}

    @DurableObject(worker = Api.class)
    interface Counter {
        long value();
    }

    @Entrypoint(worker = Api.class, className = "Counter")
    interface Counting {
        long value();
    }

    @DurableObject(worker = Site.class)
    interface Visitors {
        long value();
    }

    @DurableObject(worker = Tenant.class)
    interface Rooms {
        long value();
    }

    @R2Bucket(empty = true, retain = true)
    interface Uploads extends ObjectStore {}
}
