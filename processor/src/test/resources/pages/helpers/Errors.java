@Worker(entrypoint = "src/main/worker/api.ts", compatibilityDate = "2026-04-01")
public interface Errors {}
