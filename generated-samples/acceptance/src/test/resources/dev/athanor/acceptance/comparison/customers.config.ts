import { defineWorker } from "@cloudflare/config/public";
import * as entrypoint from "./worker/customers" with { type: "cf-worker" };

export default defineWorker({ name: "customers", entrypoint, compatibilityDate: "2026-04-01" });
