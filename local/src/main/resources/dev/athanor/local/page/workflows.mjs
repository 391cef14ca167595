// The workflows and their instances.
import { get, post } from "./api.mjs";
import { button, cell, day, element, field, opened, panel, quiet, table } from "./dom.mjs";

export function show({ workflows }) {
  if (workflows.length === 0) return [element("p", {}, "There is no workflow.")];
  return workflows.map(one);
}

function one({ id, name, worker, className, crons }) {
  const params = field("Parameters, as JSON", { value: "{}", large: true });
  const start = async () => {
    await post("workflow/start", { workflow: id, params: params.value() });
    return "started";
  };
  return panel(
    name,
    quiet(`${className} of ${worker}`),
    crons.length > 0 && element("p", {}, quiet("Starts by itself: "), element("code", {}, crons.join(", "))),
    opened("Instances", async () => instances(await get("workflow/instances", { workflow: id }))),
    params.label,
    params.input,
    element("div", { class: "row" }, button("Start an instance", start, { kind: "main", label: `Start an instance of ${name}` })),
  );
}

function instances(list) {
  const kind = { errored: "bad", complete: "good" };
  const rows = list.map(({ id, status, createdOn }) => [cell("code wide", id), cell(kind[status] ?? "", status), cell("fixed", day(createdOn))]);
  return table(["Instance", "Status", "Created"], rows, "There is no instance.");
}
