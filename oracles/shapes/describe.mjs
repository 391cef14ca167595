// Describes the parameters and results of an interface's methods, as TypeScript's own compiler resolves their types:
// node describe.mjs <file.d.ts> <interface>, to standard output as JSON. What cannot be described is an error.
import path from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript-api";

const [file, interfaceName] = process.argv.slice(2);
const modules = path.join(path.dirname(fileURLToPath(import.meta.url)), "..", "node_modules");
const workers = path.join(modules, "@cloudflare/workers-types/index.d.ts");
const program = ts.createProgram([file, workers], {
  strict: true,
  noEmit: true,
  types: [],
  target: ts.ScriptTarget.ES2024,
  lib: ["lib.esnext.d.ts"],
});
const checker = program.getTypeChecker();
const source = program.getSourceFile(file);
const types = [];
const numbers = new Map();

const exported = checker
  .getExportsOfModule(checker.getSymbolAtLocation(source))
  .find((symbol) => symbol.name === interfaceName);
const methods = {};
for (const method of checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(exported))) {
  methods[method.name] = signature(checker.getTypeOfSymbol(method).getCallSignatures()[0]);
}
console.log(JSON.stringify({ methods, types }));

function signature(call) {
  return {
    parameters: call.getParameters().map((parameter) => shape(checker.getTypeOfSymbol(parameter))),
    result: shape(call.getReturnType()),
  };
}

/** What a value of the type is like. What may be promised is what it is once it is there. */
function shape(type) {
  const { flags } = type;
  if (flags & ts.TypeFlags.StringLiteral) return { is: type.value };
  if (flags & ts.TypeFlags.BooleanLiteral) return { is: checker.typeToString(type) === "true" };
  if (flags & ts.TypeFlags.Null) return { is: null };
  if (flags & ts.TypeFlags.Boolean) return { type: "boolean" };
  if (flags & ts.TypeFlags.String) return { type: "string" };
  if (flags & ts.TypeFlags.Number) return { type: "number" };
  if (flags & ts.TypeFlags.BigInt) return { type: "bigint" };
  if (flags & (ts.TypeFlags.Void | ts.TypeFlags.Undefined)) return { type: "undefined" };
  if (type.isUnion()) {
    return { any: type.types.filter((member) => member.symbol?.name !== "Promise").map(shape) };
  }
  if (type.aliasSymbol?.name === "Stub") return shape(type.aliasTypeArguments[0]);
  if (checker.isArrayType(type)) return { array: shape(checker.getTypeArguments(type)[0]) };
  const name = type.symbol?.name;
  if (type.symbol?.declarations?.every((declaration) => declaration.getSourceFile() !== source)) {
    if (name === "Map") return { map: checker.getTypeArguments(type).map(shape) };
    if (["Date", "Uint8Array", "ReadableStream", "WritableStream"].includes(name)) return { instance: name };
  }
  const call = type.getCallSignatures()[0];
  if (call) return { call: signature(call) };
  const index = checker.getIndexInfoOfType(type, ts.IndexKind.String);
  if (index) return { record: shape(index.type) };
  if (flags & ts.TypeFlags.Object) return { type: "object", of: object(type) };
  throw new Error(`no shape for ${checker.typeToString(type)}`);
}

/** The number of an object's type among all of them; a type may be part of itself. */
function object(type) {
  if (!numbers.has(type)) {
    numbers.set(type, types.length);
    const described = {};
    types.push(described);
    const properties = checker.getPropertiesOfType(type);
    described.name = checker.typeToString(type);
    described.isTarget = properties.some((property) => property.name.startsWith("__RPC_TARGET"));
    described.properties = described.isTarget
      ? {}
      : Object.fromEntries(
          properties.map((property) => [
            property.name,
            {
              optional: Boolean(property.flags & ts.SymbolFlags.Optional),
              shape: shape(checker.getNonOptionalType(checker.getTypeOfSymbol(property))),
            },
          ]),
        );
  }
  return numbers.get(type);
}
