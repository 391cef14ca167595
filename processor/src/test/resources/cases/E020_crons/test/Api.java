package test;

import dev.athanor.annotation.*;
import dev.athanor.binding.*;

@Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
@Cron("0 0 31 2 *")
public interface Api {

    @Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
    @Cron("* * * *")
    interface FourFields {}

    @Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
    @Cron("0 0 * * * *")
    interface SixFields {}

    @Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
    @Cron("0 0 * * 8")
    interface Weekday8 {}

    @Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
    @Cron(value = "0 0 * * 0")
    interface Weekday0 {}

    @Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
    @Cron("every day")
    interface Garbage {}

    @Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
    @Cron("0 3 * * *")
    @Cron("0 24 * * *")
    @Cron("0 3 * * *")
    interface Repeated {}

    @Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
    @Crons({
        @Cron("0 3 * * *"),
        @Cron("0 3 * * *"),
        @Cron("")
    })
    interface Contained {}
}
