import { DurableObject } from "cloudflare:workers";

/** The names, in the object's own SQLite database. */
export class Guestbook extends DurableObject {
  constructor(ctx: DurableObjectState, env: unknown) {
    super(ctx, env as never);
    ctx.storage.sql.exec("CREATE TABLE IF NOT EXISTS names (id INTEGER PRIMARY KEY, name TEXT NOT NULL)");
  }

  names(): string[] {
    const rows = this.ctx.storage.sql.exec<{ name: string }>("SELECT name FROM names ORDER BY id").toArray();
    return rows.map(({ name }) => name);
  }

  sign(name: string): void {
    this.ctx.storage.sql.exec("INSERT INTO names (name) VALUES (?)", name);
  }
}
