// The queues: how many messages wait, which, and what can be done about it.
import { get, post } from "./api.mjs";
import { button, cell, element, field, opened, panel, quiet, table, time } from "./dom.mjs";

export function show({ queues }, refresh) {
  if (queues.length === 0) return [element("p", {}, "There is no queue.")];
  return queues.map((queue) => one(queue, refresh));
}

/** What of a queue changes while somebody looks at it, or types a message. */
export function update({ queues }, main) {
  for (const { id, depth } of queues) {
    const shown = main.querySelector(`[data-depth="${CSS.escape(id)}"]`);
    if (!shown || shown.textContent === waiting(depth)) continue;
    shown.textContent = waiting(depth);
    shown.closest("section").querySelector("details[open]")?.dispatchEvent(new Event("toggle"));
  }
}

const waiting = (depth) => `${depth} ${depth === 1 ? "message waits" : "messages wait"}`;

function one({ id, name, depth, consumer, deadLetterQueue }, refresh) {
  const body = field("Send a message, as JSON", { value: "{}", large: true });
  const send = async () => {
    await post("queue/send", { queue: id, body: body.value() });
    await refresh();
    return "sent";
  };
  const purge = async () => {
    if (!confirm(`Delete all messages of ${name}?`)) return "";
    await post("queue/purge", { queue: id });
    await refresh();
    return "empty";
  };
  return panel(
    name,
    [element("strong", { "data-depth": id }, waiting(depth)), quiet(consumer ? `consumed by ${consumer}` : "no consumer")],
    deadLetterQueue && element("p", {}, quiet("What fails too often goes to "), deadLetterQueue),
    opened("Messages", async () => messages(await get("queue/messages", { queue: id }))),
    body.label,
    body.input,
    element("div", { class: "row" }, button("Send", send, { kind: "main", label: `Send to ${name}` }), button("Purge", purge, { label: `Purge ${name}` })),
  );
}

function messages(list) {
  const rows = list.map(({ at, attempts, format, body }) => [cell("fixed", time(at)), attempts, format, cell("wide code", body)]);
  return table(["Sent", "#Attempts", "Format", "Body"], rows, "No message waits.");
}
