import { DurableObject } from "cloudflare:workers";
import type { Env } from "athanor/rooms";
import type { Message, RoomRpc } from "athanor/room";

/** Besides what is called by RPC, the runtime calls `fetch` and the handlers of its sockets, between which it may sleep. */
export class Room extends DurableObject<Env> implements RoomRpc {
  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    ctx.storage.sql.exec("CREATE TABLE IF NOT EXISTS messages (id INTEGER PRIMARY KEY, name TEXT NOT NULL, text TEXT NOT NULL)");
  }

  history(limit: number): Message[] {
    const rows = this.ctx.storage.sql.exec<{ name: string; text: string }>(
      "SELECT name, text FROM messages ORDER BY id DESC LIMIT ?",
      limit,
    );
    return rows.toArray().reverse();
  }

  override async fetch(request: Request): Promise<Response> {
    if (request.headers.get("upgrade") !== "websocket") {
      return new Response("This is for WebSockets.\n", { status: 426 });
    }
    const name = new URL(request.url).searchParams.get("name") ?? "somebody";
    const { 0: client, 1: server } = new WebSocketPair();
    this.ctx.acceptWebSocket(server);
    server.serializeAttachment({ name });
    return new Response(null, { status: 101, webSocket: client });
  }

  override async webSocketMessage(socket: WebSocket, content: string | ArrayBuffer): Promise<void> {
    const { name } = socket.deserializeAttachment() as { name: string };
    const message: Message = { name, text: typeof content === "string" ? content : new TextDecoder().decode(content) };
    this.ctx.storage.sql.exec("INSERT INTO messages (name, text) VALUES (?, ?)", message.name, message.text);
    for (const other of this.ctx.getWebSockets()) {
      other.send(JSON.stringify(message));
    }
  }

  override async webSocketClose(socket: WebSocket, code: number): Promise<void> {
    socket.close(code === 1005 ? 1000 : code, "Goodbye");
  }
}
