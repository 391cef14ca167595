// The values of calls as JSON. What JSON has not is an object with a "$" for what it is: {"$": "bigint", "of": "1"}.
import { RpcStub, RpcTarget } from "cloudflare:workers";

const PLAIN = [Object.prototype, null];

export class RpcCodec {
  #call;
  #forget;
  #kept = new Map(); // what the other side has a stub of
  #lastKept = 0;
  #duplicates = false;

  /**
   * @param call calls what the other side keeps: an id, a method ("" of a function) and encoded arguments
   * @param forget tells the other side that it need not keep something any longer
   */
  constructor(call, forget) {
    this.#call = call;
    this.#forget = forget;
  }

  /** What a call has returned. Stubs in it live until they are released; without any, it is let go of at once. */
  encodeResult(result) {
    const before = this.#lastKept;
    const value = this.encode(result);
    if (this.#lastKept === before && typeof result === "object") result?.[Symbol.dispose]?.();
    return value;
  }

  encode(value) {
    switch (typeof value) {
      case "string":
      case "boolean":
        return value;
      case "number":
        return Number.isFinite(value) && !Object.is(value, -0) ? value : tagged("number", Object.is(value, -0) ? "-0" : String(value));
      case "bigint":
        return tagged("bigint", String(value));
      case "undefined":
        return { $: "undefined" };
      case "function":
        return this.#encodeCallable(value);
      case "object":
        return value === null ? null : this.#encodeObject(value);
      default:
        throw new TypeError(`A call carries no ${typeof value}.`);
    }
  }

  #encodeObject(value) {
    if (Array.isArray(value)) return value.map((item) => this.encode(item));
    if (value instanceof Date) return tagged("date", Number.isNaN(value.getTime()) ? null : value.getTime());
    if (value instanceof ArrayBuffer) return tagged("bytes", toBase64(new Uint8Array(value)));
    if (ArrayBuffer.isView(value)) return tagged("bytes", toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)));
    if (value instanceof Map) return tagged("map", [...value].map(([key, item]) => [this.encode(key), this.encode(item)]));
    if (value instanceof Set) return [...value].map((item) => this.encode(item));
    if (value instanceof ReadableStream) return this.#keep("readable", new Readable(value));
    if (value instanceof WritableStream) return this.#keep("writable", new Writable(value));
    if (value instanceof RpcStub || value instanceof RpcTarget) return this.#encodeCallable(value);
    if (value instanceof Error) return this.#encodeFields({ name: value.name, message: value.message });
    if (!PLAIN.includes(Object.getPrototypeOf(value))) {
      throw new TypeError(`A program in Java cannot take a ${value.constructor?.name ?? "value of a class"}.`);
    }
    return this.#encodeFields(value);
  }

  #encodeCallable(value) {
    return this.#keep("stub", new Callable(this.#duplicates && value instanceof RpcStub ? value.dup() : value));
  }

  #encodeFields(value) {
    const encoded = Object.entries(value).map(([name, item]) => [name, this.encode(item)]);
    return "$" in value ? tagged("object", encoded) : Object.fromEntries(encoded);
  }

  decode(value) {
    if (Array.isArray(value)) return value.map((item) => this.decode(item));
    if (value === null || typeof value !== "object") return value;
    return "$" in value ? this.#decodeTagged(value) : this.#decodeFields(Object.entries(value));
  }

  #decodeFields(fields) {
    return Object.fromEntries(fields.map(([name, item]) => [name, this.decode(item)]));
  }

  #decodeTagged({ $: kind, of, methods }) {
    switch (kind) {
      case "undefined":
        return undefined;
      case "number":
        return Number(of);
      case "bigint":
        return BigInt(of);
      case "date":
        return new Date(of ?? NaN);
      case "bytes":
        return fromBase64(of);
      case "map":
        return new Map(of.map(([key, item]) => [this.decode(key), this.decode(item)]));
      case "object":
        return this.#decodeFields(of);
      case "kept":
        return this.#find(of).value;
      case "function":
        return this.#functionOf(of);
      case "target":
        return this.#targetOf(of, methods);
      case "readable":
        return this.#readableOf(of);
      case "writable":
        return this.#writableOf(of);
      default:
        throw new TypeError(`There is no value of the kind ${kind}.`);
    }
  }

  /** Calls something that is kept here. */
  invoke(id, method, args) {
    return this.#find(id).invoke(method, args);
  }

  release(id) {
    const kept = this.#kept.get(id);
    this.#kept.delete(id);
    void kept?.release();
  }

  releaseAll() {
    for (const id of [...this.#kept.keys()]) this.release(id);
  }

  #keep(kind, kept) {
    const id = ++this.#lastKept;
    this.#kept.set(id, kept);
    return tagged(kind, id);
  }

  #find(id) {
    const kept = this.#kept.get(id);
    if (!kept) throw new Error("The stub was released.");
    return kept;
  }

  /** Stubs among the arguments are let go of when a call returns; the other side may want to keep them. */
  #ask(id, method, args) {
    this.#duplicates = true;
    try {
      return this.#call(id, method, args.map((argument) => this.encode(argument)));
    } finally {
      this.#duplicates = false;
    }
  }

  #functionOf(id) {
    const called = (...args) => this.#ask(id, "", args);
    called[Symbol.dispose] = () => this.#forget(id);
    return called;
  }

  /** Only methods of a class can be called from afar. */
  #targetOf(id, methods) {
    const Target = class extends RpcTarget {};
    for (const method of methods) Target.prototype[method] = (...args) => this.#ask(id, method, args);
    Target.prototype[Symbol.dispose] = () => this.#forget(id);
    return new Target();
  }

  #readableOf(id) {
    return new ReadableStream({
      type: "bytes",
      pull: async (controller) => {
        const bytes = await this.#call(id, "read", []);
        if (bytes !== null) return controller.enqueue(bytes);
        this.#forget(id);
        controller.close();
        controller.byobRequest?.respond(0);
      },
      cancel: () => this.#forget(id),
    });
  }

  #writableOf(id) {
    return new WritableStream({
      write: (bytes) => this.#call(id, "write", [this.encode(bytes)]),
      close: () => this.#call(id, "close", []),
      abort: () => this.#forget(id),
    });
  }
}

/** A function, or an object with methods. */
class Callable {
  constructor(value) {
    this.value = value;
  }

  invoke(method, args) {
    return method === "" ? this.value(...args) : this.value[method](...args);
  }

  release() {
    this.value[Symbol.dispose]?.();
  }
}

class Readable {
  #reader;

  constructor(stream) {
    this.#reader = stream.getReader();
  }

  async invoke() {
    const { value, done } = await this.#reader.read();
    return done ? null : value;
  }

  release() {
    return this.#reader.cancel().catch(() => {});
  }
}

class Writable {
  #writer;

  constructor(stream) {
    this.#writer = stream.getWriter();
  }

  invoke(method, args) {
    return method === "close" ? this.#writer.close() : this.#writer.write(args[0]);
  }

  release() {
    return this.#writer.abort().catch(() => {});
  }
}

const tagged = (kind, of) => ({ $: kind, of });

function toBase64(bytes) {
  return bytes.toBase64 ? bytes.toBase64() : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
}

function fromBase64(text) {
  const bytes = Buffer.from(text, "base64");
  return new Uint8Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}
