package com.example.site;

import dev.athanor.annotation.Worker;

/** Where what visitors write is kept. */
@Worker(entrypoint = "src/main/worker/community.ts", compatibilityDate = "2026-04-01")
public interface Community {}
