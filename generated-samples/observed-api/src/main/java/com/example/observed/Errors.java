package com.example.observed;

import dev.athanor.annotation.Secret;
import dev.athanor.annotation.UndeclaredVariables;
import dev.athanor.annotation.Worker;

/** Hears of each invocation of {@link Api} and keeps its errors. It stays when the stage goes, for those who look for the cause. */
@Worker(
        entrypoint = "src/main/worker/errors.ts",
        url = true,
        compatibilityDate = "2026-04-01",
        adopt = true,
        retain = true,
        undeclaredVariables = UndeclaredVariables.KEEP)
public interface Errors {

    /** What it has heard of. */
    RecentErrors recentErrors();

    /** What those who look have to know. */
    @Secret(variable = "OBSERVED_API_PASSWORD", external = true)
    String password();
}
