// The sections of the page, of which the address names one: `#queues`.
import * as activity from "./activity.mjs";
import { get } from "./api.mjs";
import * as databases from "./databases.mjs";
import { element } from "./dom.mjs";
import * as queues from "./queues.mjs";
import { buckets, classes, namespaces } from "./stores.mjs";
import * as workers from "./workers.mjs";
import * as workflows from "./workflows.mjs";

const REFRESH_MS = 2000;

/** What each section shows of the overview, and which list of it gives its count. */
const SECTIONS = {
  workers: { title: "Workers", list: "workers", show: workers.show },
  activity: { title: "Activity" },
  queues: { title: "Queues", list: "queues", show: queues.show, update: queues.update },
  kv: { title: "KV", list: "namespaces", show: namespaces },
  d1: { title: "D1 databases", list: "databases", show: databases.show },
  r2: { title: "R2 buckets", list: "buckets", show: buckets },
  objects: { title: "Durable Objects", list: "classes", show: classes },
  workflows: { title: "Workflows", list: "workflows", show: workflows.show },
};

const main = document.getElementById("main");
const state = document.getElementById("state");
let leave = () => {};
let shown = "";

const current = () => (location.hash.slice(1) in SECTIONS ? location.hash.slice(1) : "workers");

function navigation(overview) {
  const links = Object.entries(SECTIONS).map(([name, { title, list }]) => {
    const count = list && element("span", { class: "count" }, String(overview[list].length));
    return element("li", {}, element("a", { href: `#${name}`, "aria-current": name === current() && "page" }, title, count));
  });
  document.getElementById("sections").replaceChildren(...links);
}

/** Draws a section when it is entered or its list has changed; what somebody types into stays. */
async function refresh() {
  const overview = await get("overview");
  const name = current();
  const section = SECTIONS[name];
  const list = JSON.stringify([name, section.list && overview[section.list].map(({ depth, ...rest }) => rest)]);
  if (list !== shown) {
    shown = list;
    leave();
    leave = () => {};
    navigation(overview);
    if (section.show) main.replaceChildren(element("h2", {}, section.title), ...section.show(overview, refresh));
    else leave = activity.show(main);
  }
  section.update?.(overview, main);
}

function said(text, bad) {
  state.textContent = text;
  state.className = bad ? "bad" : "";
}

async function refreshQuietly() {
  try {
    await refresh();
  } catch (error) {
    said(error.message, true);
  }
}

window.addEventListener("hashchange", async () => {
  await refreshQuietly();
  main.focus();
});
setInterval(() => document.visibilityState === "visible" && refreshQuietly(), REFRESH_MS);
activity.listen((there) => said(there ? "running" : "not running any more", !there));
refreshQuietly();
