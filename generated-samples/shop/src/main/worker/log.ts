import type { Env } from "athanor/api";

/** Logs a line, unless it says more than `LOG_LEVEL` asks for. */
export function log(env: Env, level: "debug" | "info", message: string): void {
  if (level === "info" || env.LOG_LEVEL === "debug") {
    console.log(message);
  }
}
