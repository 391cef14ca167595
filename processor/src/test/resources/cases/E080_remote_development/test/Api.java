package test;

import dev.athanor.annotation.Dev;
import dev.athanor.annotation.Worker;

@Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01", dev = @Dev(port = 65_536, remote = true))
public interface Api {}
