package com.example.canary;

import dev.athanor.annotation.Dev;
import dev.athanor.annotation.Var;
import dev.athanor.annotation.Worker;
import dev.athanor.binding.VersionMetadata;

/** Greets, and says which of its versions does. Each version has an address of its own before anybody else meets it. */
@Worker(
        entrypoint = "src/main/worker/greeter.ts",
        compatibilityDate = "2026-04-01",
        url = true,
        previewUrls = true,
        dev = @Dev(port = 8801))
public interface Greeter {

    @Var("Hello")
    String greeting();

    VersionMetadata versionMetadata();
}
