import type { Env, QueueHandlers, R2EventNotification, Report } from "athanor/gallery";

const PNG = "137,80,78,71,13,10,26,10";
const HEADER_BYTES = 24;

/** Looks at each image that came or went, and reports on it. What is no image is tried again, and is lost in the end. */
export const lookAtImages: QueueHandlers["new-images"] = async (batch, env) => {
  for (const message of batch.messages) {
    try {
      await env.REPORTS.send(await lookAt(message.body, env));
      message.ack();
    } catch (error) {
      console.warn(`${message.body.object.key}: ${error}`);
      message.retry();
    }
  }
};

async function lookAt({ action, object }: R2EventNotification, env: Env): Promise<Report> {
  if (action === "DeleteObject" || action === "LifecycleDeletion") {
    return { key: object.key, kind: "DELETED", width: 0, height: 0 };
  }
  const image = await env.UPLOADS.get(object.key, { range: { offset: 0, length: HEADER_BYTES } });
  if (!image) {
    // It is gone already; its deletion is told of too.
    return { key: object.key, kind: "STORED", width: 0, height: 0 };
  }
  const header = new DataView(await image.arrayBuffer());
  return { key: object.key, kind: "STORED", ...sizeOf(header) };
}

/** A PNG begins with its signature, and then says its width and height. */
function sizeOf(header: DataView): { width: number; height: number } {
  const signature = new Uint8Array(header.buffer, 0, Math.min(8, header.byteLength)).join(",");
  if (header.byteLength < HEADER_BYTES || signature !== PNG) {
    throw new Error("no PNG image");
  }
  return { width: header.getUint32(16), height: header.getUint32(20) };
}
