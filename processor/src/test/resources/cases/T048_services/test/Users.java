package test;

import dev.athanor.annotation.Worker;

@Worker(entrypoint = "src/users.ts", compatibilityDate = "2026-04-01")
public interface Users {

    Api api();
}
