@Worker(entrypoint = "src/acme.ts", compatibilityDate = "2026-04-01", namespace = Tenants.class)
public interface Acme {}
