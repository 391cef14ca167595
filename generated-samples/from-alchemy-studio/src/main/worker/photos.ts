import type { Env, R2EventNotification } from "athanor/studio";

/** Has each new photo developed. */
export async function lookAtPhotos(batch: MessageBatch<unknown>, env: Env): Promise<void> {
  for (const message of batch.messages) {
    const { object } = message.body as R2EventNotification;
    await env.DEVELOPING.create({ params: { key: object.key } });
    message.ack();
  }
}
