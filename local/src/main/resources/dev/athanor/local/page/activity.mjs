// What happens: requests, batches and schedules with how they ended, and what workers log, as it comes.
import { cell, element, table, time } from "./dom.mjs";

const SHOWN = 200;
const CLIENT_ERROR = 400;
const ran = [];
const logged = [];
const listeners = new Set();

/** @param connected hears whether the local cloud is there */
export function listen(connected) {
  const source = new EventSource("/api/events");
  source.addEventListener("open", () => {
    ran.length = logged.length = 0; // it tells all that it knows
    connected(true);
  });
  source.addEventListener("error", () => connected(false));
  source.addEventListener("ran", ({ data }) => take(ran, data));
  source.addEventListener("logged", ({ data }) => take(logged, data));
}

function take(list, data) {
  list.unshift(JSON.parse(data));
  list.length = Math.min(list.length, SHOWN);
  for (const listener of listeners) listener();
}

/** Calls a function after each event, until what it returns is called. */
export function onEvent(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function show(main) {
  const runs = element("div");
  const lines = element("ol", { class: "log", "aria-label": "Logs, the latest first", tabindex: "0" });
  const draw = () => {
    runs.replaceChildren(table(["Time", "Outcome", "What", "#Took", "Worker"], ran.map(row), "No worker has run yet."));
    lines.replaceChildren(...logged.map(line));
    if (logged.length === 0) lines.replaceChildren(element("li", { class: "quiet" }, "Nothing was logged yet."));
  };
  main.replaceChildren(
    element("h2", {}, "Activity"),
    element("section", { class: "panel" }, element("h3", {}, "Logs"), lines),
    element("section", { class: "panel" }, element("h3", {}, "Requests, batches, schedules and alarms"), runs),
  );
  draw();
  let drawn = 0;
  return onEvent(() => {
    cancelAnimationFrame(drawn);
    drawn = requestAnimationFrame(draw);
  });
}

function row({ at, worker, trigger, detail, outcome, failed, millis }) {
  return [
    cell("fixed", time(at)),
    cell(failed ? "bad" : Number(outcome) >= CLIENT_ERROR ? "warn" : "good", outcome),
    cell("wide code", trigger === "fetch" ? detail : `${trigger} ${detail}`),
    trigger === "fetch" ? `${millis} ms` : "",
    cell("fixed", worker),
  ];
}

function line({ at, worker, level, text }) {
  const kind = { error: "bad", warn: "warn" }[level] ?? "";
  return element("li", {}, time(at), element("span", { class: "quiet" }, worker), element("span", { class: `text ${kind}` }, text));
}
