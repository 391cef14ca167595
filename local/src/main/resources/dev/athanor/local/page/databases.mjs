// D1 databases: their tables, and a box for queries.
import { get, post } from "./api.mjs";
import { button, cell, element, field, fill, panel, quiet, table } from "./dom.mjs";

export function show({ databases }) {
  if (databases.length === 0) return [element("p", {}, "There is no database.")];
  return databases.map(one);
}

function one({ id, name }) {
  const sql = field("Query", { value: "SELECT 1", large: true });
  const result = element("div", { "aria-live": "polite" });
  const run = async (text) => {
    const { columns, rows, read, written } = await post("d1/query", { database: id, sql: text });
    const cells = rows.map((row) => row.map((value) => cell("code", value === null ? quiet("null") : typeof value === "object" ? JSON.stringify(value) : String(value))));
    result.replaceChildren(
      rows.length > 0 ? table(columns, cells) : element("p", { class: "quiet" }, "No rows."),
      element("p", { class: "quiet" }, `${rows.length} rows shown; ${read} read, ${written} written.`),
    );
    return "";
  };
  const pick = async (chosen) => {
    sql.input.value = `SELECT * FROM "${chosen.replaceAll('"', '""')}" LIMIT 100`;
    return run(sql.value());
  };
  const tables = async () => {
    const rows = (await get("d1/tables", { database: id })).map((each) => [
      cell("code", each.name),
      each.rows,
      cell("", button("Show rows", () => pick(each.name), { label: `Show rows of ${each.name}` })),
    ]);
    return table(["Table", "#Rows", ""], rows, "There is no table.");
  };
  const list = element("div");
  fill(list, tables);
  return panel(name, undefined, list, sql.label, sql.input, element("div", { class: "row" }, button("Run", () => run(sql.value()), { kind: "main", label: `Run the query in ${name}` })), result);
}
