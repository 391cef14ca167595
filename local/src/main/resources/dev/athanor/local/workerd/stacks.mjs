// Stacks of errors in terms of the sources, by the source maps that clients upload beside their modules: a frame of
// `file:///athanor/shop-dev-api/api.js:17:9` becomes `src/main/worker/stats.ts:12:5`.
import { readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const SOURCE_MAP = "application/source-map";
const FRAME = /(file:\/\/\/[^\s()]+?):(\d+):(\d+)/g;
const START_FRAME = /^(\s+at )(\S+?):(\d+):(\d+)/gm;

export class Stacks {
  #modules = new Map();
  #maps = new Map();

  /** @param workers what runs, each with the directory that its modules seem to lie in, `root` */
  constructor(workers = []) {
    for (const { root, modules } of workers) {
      for (const module of modules) this.#modules.set(pathToFileURL(join(root, module.name)).href, moduleOf(module, modules));
    }
  }

  /** The text with the frames of its stacks mapped, as far as there are maps. */
  mapped(text) {
    return text.replace(FRAME, (frame, file, line, column) => {
      const module = this.#modules.get(file);
      return module ? this.#position(module, Number(line), Number(column)) : frame;
    });
  }

  /** The same for what workerd says of a script that does not start, whose modules go by their names alone. */
  mappedStart(text, modules) {
    return text.replace(START_FRAME, (frame, at, name, line, column) => {
      const module = modules.find((each) => each.name === name);
      return module ? at + this.#position(moduleOf(module, modules), Number(line), Number(column)) : frame;
    });
  }

  #position({ name, map: file }, line, column) {
    const entry = file && this.#map(file)?.findEntry(line - 1, column - 1);
    if (entry?.originalSource === undefined) return `${name}:${line}:${column}`;
    return `${relative(entry.originalSource)}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
  }

  /** A map is read when the first error needs it; one that is damaged maps nothing. */
  #map(file) {
    if (!this.#maps.has(file)) {
      try {
        this.#maps.set(file, new SourceMap(JSON.parse(readFileSync(file, "utf8"))));
      } catch {
        this.#maps.set(file, undefined);
      }
    }
    return this.#maps.get(file);
  }
}

function moduleOf({ name }, modules) {
  return { name, map: modules.find((other) => other.type === SOURCE_MAP && other.name === `${name}.map`)?.file };
}

/** Clients write paths from where the bundle lay, which is nowhere now. */
function relative(source) {
  return source.replace(/^(?:\.{1,2}\/)+/, "");
}
