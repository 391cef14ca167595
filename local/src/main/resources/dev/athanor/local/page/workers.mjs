// The workers: where they answer, what they are bound to, which versions answer, and their schedules.
import { post } from "./api.mjs";
import { button, cell, day, element, panel, quiet, table } from "./dom.mjs";

export function show({ workers }) {
  if (workers.length === 0) return [element("p", {}, "No worker is deployed yet.")];
  return workers.map(worker);
}

function worker({ name, url, hosts, bindings, versions, crons }) {
  const address = url ? element("a", { href: url, target: "_blank", rel: "noreferrer" }, url) : quiet("no address");
  return panel(
    name,
    address,
    hosts.length > 0 && element("p", {}, quiet("Host names: "), hosts.join(", ")),
    crons.length > 0 && [element("h4", {}, "Schedules"), crons.map((cron) => schedule(name, cron))],
    element("h4", {}, "Bindings"),
    table(["Name", "Kind", "Leads to"], bindings.map(binding), "It is bound to nothing."),
    element("h4", {}, "Versions that answer"),
    table(["Version", "#No.", "Uploaded", "Tag", "#Share"], versions.map(version), "None."),
  );
}

function schedule(worker, cron) {
  const fire = async () => `ended: ${(await post("cron/fire", { worker, cron })).outcome}`;
  return element("div", { class: "row" }, element("code", {}, cron), button("Fire now", fire, { label: `Fire ${cron} of ${worker} now` }));
}

const binding = ({ name, type, target }) => [cell("fixed code", name), cell("fixed", type), cell("wide", target)];

const version = ({ id, number, createdOn, tag, percentage }) => [cell("fixed code", id.slice(0, 8)), number, cell("fixed", day(createdOn)), tag, `${percentage} %`];
