// Makes elements. Whatever is shown becomes a text node, so that no data can be markup.

/** @param attributes attributes; `on…` are listeners, and nothing is set that is undefined or false */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.flat(Infinity).filter((child) => child !== undefined && child !== null && child !== false));
  return made;
}

export const quiet = (text) => element("span", { class: "quiet" }, text);

/** @param columns titles; one that begins with `#` is of numbers */
export function table(columns, rows, empty) {
  if (rows.length === 0) return element("p", { class: "quiet" }, empty);
  const number = (at) => columns[at].startsWith("#");
  const head = columns.map((title, at) => element("th", { scope: "col", class: number(at) && "number" }, title.replace(/^#/, "")));
  const body = rows.map((cells) => element("tr", {}, cells.map((cell, at) => asCell(cell, number(at)))));
  return element("div", { class: "scroll" }, element("table", {}, element("thead", {}, element("tr", {}, head)), element("tbody", {}, body)));
}

function asCell(cell, number) {
  if (cell instanceof HTMLTableCellElement) return cell;
  return element("td", { class: number && "number" }, cell instanceof Node ? cell : String(cell ?? ""));
}

export const cell = (kind, ...children) => element("td", { class: kind }, children);

/** Does something; while it does, the button cannot be pressed, and what came of it stands beside it. */
export function button(title, action, { kind, label } = {}) {
  const said = element("span", { role: "status", class: "quiet" });
  const made = element("button", { type: "button", class: kind, "aria-label": label, onclick: run }, title);
  async function run() {
    made.disabled = true;
    said.className = "quiet";
    said.textContent = "";
    try {
      said.textContent = (await action()) ?? "";
    } catch (error) {
      said.className = "bad";
      said.textContent = error.message;
    } finally {
      made.disabled = false;
    }
  }
  return [made, said];
}

let fields = 0;

/** A field with its label; `value()` is what stands in it. */
export function field(label, { value = "", large = false, placeholder } = {}) {
  const id = `field-${++fields}`;
  const input = element(large ? "textarea" : "input", { id, placeholder, spellcheck: "false", autocomplete: "off" });
  input.value = value;
  return { label: element("label", { for: id }, label), input, value: () => input.value };
}

/** What can be opened, and is read from then on. */
export function opened(title, load) {
  const content = element("div");
  const details = element("details", { ontoggle: () => details.open && fill(content, load) }, element("summary", {}, title), content);
  return details;
}

export async function fill(content, load) {
  try {
    content.replaceChildren(...[await load()].flat(Infinity).filter((child) => child !== undefined));
  } catch (error) {
    content.replaceChildren(element("p", { class: "bad" }, error.message));
  }
}

export const panel = (title, about, ...children) =>
  element("section", { class: "panel" }, element("div", { class: "top" }, element("h3", {}, title), about), children);

export const time = (text) => element("time", { datetime: text, title: text }, new Date(text).toLocaleTimeString());

export const day = (text) => element("time", { datetime: text, title: text }, new Date(text).toLocaleString());
