// KV namespaces, R2 buckets and Durable Objects.
import { get } from "./api.mjs";
import { button, cell, day, element, field, fill, opened, panel, quiet, table } from "./dom.mjs";

export function namespaces({ namespaces: all }) {
  if (all.length === 0) return [element("p", {}, "There is no KV namespace.")];
  return all.map(({ id, name }) =>
    browsed(name, "Keys", async (prefix) => {
      const { items, more } = await get("kv/keys", { namespace: id, prefix });
      return [table(["Key", "Expires", "Metadata", "Value"], items.map((key) => keyRow(id, key)), "There is no such key."), rest(more)];
    }),
  );
}

function keyRow(namespace, { name, expiration, metadata }) {
  const value = opened("show", async () => element("pre", {}, (await get("kv/value", { namespace, key: name })).text));
  return [
    cell("wide code", name),
    cell("fixed", expiration ? day(new Date(expiration * 1000).toISOString()) : ""),
    cell("code", metadata ? JSON.stringify(metadata) : ""),
    cell("wide", value),
  ];
}

export function buckets({ buckets: all }) {
  if (all.length === 0) return [element("p", {}, "There is no bucket.")];
  return all.map(({ id, name }) =>
    browsed(name, "Objects", async (prefix) => {
      const { items, more } = await get("r2/objects", { bucket: id, prefix });
      const rows = items.map(({ key, size, uploaded }) => [cell("wide code", key), `${size} B`, cell("fixed", uploaded ? day(uploaded) : "")]);
      return [table(["Key", "#Size", "Uploaded"], rows, "There is no such object."), rest(more)];
    }),
  );
}

/** What can be listed by the beginning of its keys. */
function browsed(name, title, load) {
  const prefix = field("Beginning of the key", { placeholder: "all" });
  const content = element("div");
  const list = async () => {
    await fill(content, () => load(prefix.value()));
    return "";
  };
  const details = opened(title, () => {
    list();
    return [prefix.label, prefix.input, element("div", { class: "row" }, button("List", list, { label: `List ${name}` })), content];
  });
  return panel(name, undefined, details);
}

const rest = (more) => (more ? element("p", {}, quiet("There are more; name the beginning of their keys.")) : undefined);

export function classes({ classes: all }) {
  if (all.length === 0) return [element("p", {}, "There is no class of Durable Objects.")];
  return all.map(({ worker, className, storage, instances }) =>
    panel(
      className,
      quiet(`of ${worker}, ${storage}`),
      table(["Objects that have stored something"], instances.map((id) => [cell("code wide", id)]), "None has stored anything yet."),
    ),
  );
}
