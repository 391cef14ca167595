package test;

import dev.athanor.annotation.*;
import dev.athanor.binding.*;

@Worker(
        name = "My_Api",
        entrypoint = "src/api.ts",
        compatibilityDate = "2026-04-01",
        compatibilityFlags = {"nodejs_compat", "Not A Flag"})
public interface Api {

    @Worker(name = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
    interface Long {}

    @Worker(name = "${stage}-api-", entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
    interface Dash {}

    @Worker(name = "${stage", entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
    interface Open {}

    @Queue(name = "")
    interface Empty extends Producer<String> {}

    @Queue(name = "a/b")
    interface Slash extends Producer<String> {}

    @KvNamespace(title = " ")
    interface Blank extends KeyValue<String> {}

    @D1Database(name = "böse")
    interface Umlaut extends Database {}

    @DurableObject(className = "my-class")
    interface Kebab {}

    @Entrypoint(worker = Api.class, className = "1")
    interface Digit {}
}
