// Messages as they come, as they are kept, and as consumers get them.

const MAX_MESSAGE_BYTES = 128 * 1024;
const MAX_BATCH_MESSAGES = 100;
const MAX_BATCH_BYTES = 256 * 1024;

export async function single(request) {
  return [
    {
      format: request.headers.get("X-Msg-Fmt") ?? "v8",
      body: await request.arrayBuffer(),
      delay: delayOf(request.headers),
    },
  ];
}

export async function batch(request) {
  const delay = delayOf(request.headers);
  const { messages } = await request.json();
  return messages.map((message) => ({
    format: message.contentType ?? "v8",
    body: Uint8Array.from(atob(message.body), (character) => character.charCodeAt(0)).buffer,
    delay: message.delaySecs ?? delay,
  }));
}

function delayOf(headers) {
  const delay = headers.get("X-Msg-Delay-Secs");
  return delay === null ? undefined : Number(delay);
}

export function refuse(messages) {
  const sizes = messages.map((message) => message.body.byteLength);
  if (sizes.some((size) => size > MAX_MESSAGE_BYTES)) {
    return `message length of ${Math.max(...sizes)} bytes exceeds limit of ${MAX_MESSAGE_BYTES}`;
  }
  if (sizes.length > MAX_BATCH_MESSAGES) {
    return `batch message count of ${sizes.length} exceeds limit of ${MAX_BATCH_MESSAGES}`;
  }
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return total > MAX_BATCH_BYTES ? `batch size of ${total} bytes exceeds limit of ${MAX_BATCH_BYTES}` : undefined;
}

/** A message as pulling gives it out: text as it is, everything else in base64. */
export function toPulled({ id, timestamp, attempts, position, format, body }) {
  const content = format === "text" ? new TextDecoder().decode(body) : toBase64(body);
  const metadata = { "CF-Content-Type": format, "CF-sourceMessageSource": "local" };
  return { id, timestamp_ms: timestamp, attempts, body: content, metadata, lease_id: btoa(`${position}:${attempts}`) };
}

export function positionOf(lease) {
  try {
    return Number.parseInt(atob(lease), 10) || 0;
  } catch {
    return 0;
  }
}

export function toBase64(buffer) {
  let binary = "";
  for (const byte of new Uint8Array(buffer)) binary += String.fromCharCode(byte);
  return btoa(binary);
}

export function toMessage(row) {
  const message = { id: row.id, timestamp: new Date(row.timestamp), attempts: row.attempts + 1 };
  const text = () => new TextDecoder().decode(row.body);
  switch (row.format) {
    case "text":
      return { ...message, body: text() };
    case "json":
      return { ...message, body: JSON.parse(text()) };
    case "bytes":
      return { ...message, body: row.body };
    default:
      return { ...message, serializedBody: row.body };
  }
}

/** What a message said for itself counts before what the batch said, and that before how the handler ended. */
export function decide(row, result) {
  const retried = result.retryMessages?.find((retry) => retry.msgId === row.id);
  if (retried) return { retry: true, delay: retried.delaySeconds ?? result.retryBatch?.delaySeconds };
  if (result.explicitAcks?.includes(row.id)) return { retry: false };
  if (result.outcome !== "ok" || result.retryBatch?.retry) return { retry: true, delay: result.retryBatch?.delaySeconds };
  return { retry: false };
}
