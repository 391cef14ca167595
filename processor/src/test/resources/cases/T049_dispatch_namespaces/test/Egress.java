package test;

import dev.athanor.annotation.Worker;

@Worker(entrypoint = "src/egress.ts", compatibilityDate = "2026-04-01")
public interface Egress {}
