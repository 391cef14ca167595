// node generate.mjs OUTPUT: writes what the types of Cloudflare's official client allow its calls to send, and what they
// expect as an answer, as { source, routes: [{ call, method, path, multipart, query, body, answer }], $defs }.
// It is made by the build and not committed, because it would be a copy of other people's work.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript-api";
import { callsOf } from "./calls.mjs";
import { extended } from "./extensions.mjs";
import { Schemas } from "./schemas.mjs";

/** The parts of the API that Athanor speaks to. */
const AREAS = [
  "workers",
  "workers-for-platforms",
  "queues",
  "kv",
  "d1",
  "r2",
  "vectorize",
  "workflows",
  "accounts",
  "user",
  "memberships",
  "durable-objects",
  "zones",
  "dns",
  "zero-trust/tunnels",
];

const here = fileURLToPath(new URL(".", import.meta.url));
const sdk = join(here, "../node_modules/cloudflare");
const resources = join(sdk, "resources").split(sep).join("/") + "/";
const output = process.argv[2];

const source = fingerprint();
if (!existsSync(output) || JSON.parse(readFileSync(output, "utf8")).source !== source) {
  mkdirSync(dirname(output), { recursive: true });
  writeFileSync(`${output}.new`, JSON.stringify({ source, ...generate() }, null, 1) + "\n");
  renameSync(`${output}.new`, output);
}

/** What the output depends on: the client's version and this generator. */
function fingerprint() {
  const hash = createHash("sha256").update(readFileSync(join(sdk, "package.json")));
  for (const file of readdirSync(here).sort()) {
    hash.update(readFileSync(join(here, file)));
  }
  return hash.digest("hex");
}

function generate() {
  const files = AREAS.flatMap((area) =>
    readdirSync(resources + area, { recursive: true })
      .filter((name) => name.endsWith(".js"))
      .map((name) => resources + area + "/" + name.split(sep).join("/")),
  ).sort();
  const program = ts.createProgram(
    files.map((file) => file.replace(/\.js$/, ".d.ts")),
    {
      strict: true,
      exactOptionalPropertyTypes: true,
      target: ts.ScriptTarget.ES2024,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      types: [],
    },
  );
  const checker = program.getTypeChecker();
  const schemas = new Schemas(checker, resources, false);
  const answers = new Schemas(checker, resources, true);
  const routes = files.flatMap((file) => {
    const declarations = checker.getSymbolAtLocation(program.getSourceFile(file.replace(/\.js$/, ".d.ts")));
    return callsOf(file, readFileSync(file, "utf8")).map((call) => {
      const signature = signatureOf(checker, declarations, call);
      const parameters = parametersOf(checker, signature);
      return {
        call: relative(resources, file).split(sep).join(".").replace(/\.js$/, "") + "." + call.name,
        method: call.method,
        path: call.path,
        multipart: call.multipart,
        query: schemaOf(checker, schemas, parameters, call.query),
        body: schemaOf(checker, schemas, parameters, call.body),
        answer: answerOf(checker, answers, signature, call),
      };
    });
  });
  return extended(routes, { ...schemas.definitions, ...answers.definitions });
}

function signatureOf(checker, module, call) {
  const declared = checker.getExportsOfModule(module).find((symbol) => symbol.name === call.class);
  const method = checker.getDeclaredTypeOfSymbol(declared).getProperty(call.name);
  return checker.getSignaturesOfType(checker.getTypeOfSymbol(method), ts.SignatureKind.Call)[0];
}

/** The types of a method's parameters by name. */
function parametersOf(checker, signature) {
  return new Map(
    signature.parameters.map((parameter) => [
      parameter.name,
      checker.getNonNullableType(checker.getTypeOfSymbol(parameter)),
    ]),
  );
}

/** The schema of what a call sends, from where in its parameters it comes from. */
function schemaOf(checker, schemas, parameters, from) {
  if (from === undefined) {
    return undefined;
  }
  if (from.properties) {
    const chosen = Object.entries(from.properties).map(([name, property]) => [
      name,
      parameters.get(property.parameter).getProperty(property.property),
    ]);
    return {
      type: "object",
      properties: Object.fromEntries(chosen.map(([name, symbol]) => [name, schemas.ofProperty(symbol)])),
      required: chosen.filter(([, symbol]) => !(symbol.flags & ts.SymbolFlags.Optional)).map(([name]) => name),
      additionalProperties: false,
    };
  }
  const type = parameters.get(from.parameter);
  if (type.isUnion() && type.types.some((one) => one.symbol?.name === "ArrayBuffer")) {
    return { bytes: true };
  }
  if (from.property) {
    const schema = schemas.ofProperty(checker.getPropertyOfType(type, from.property));
    return schema.$comment === "file" ? { bytes: true } : schema;
  }
  return schemas.pick(type, (name) => !from.except.includes(name));
}

/**
 * The schema of a successful answer; objects may have more than the types name. `APIPromise<Queue>` of a call that is
 * unwrapped is `{ result: Queue }`, `PagePromise<QueuesSinglePage, Queue>` is `{ result: Queue[] }`.
 */
function answerOf(checker, schemas, signature, call) {
  const promise = signature.getReturnType();
  const types = checker.getTypeArguments(promise);
  const content = types.at(-1);
  if (content.symbol?.name === "Response" || (types.length === 2 && types[0].getProperty("result") === undefined)) {
    return undefined;
  }
  const schema = schemas.of(content);
  if (schema.type === "string" && !call.unwrapped) {
    return undefined; // the body as it is
  }
  if (types.length === 2) {
    return pageOf(checker, types[0], schema);
  }
  return call.unwrapped ? { type: "object", required: ["result"], properties: { result: schema } } : schema;
}

/** Pages whose items are the result; of the few others nothing is said. */
function pageOf(checker, page, item) {
  const result = checker.getTypeOfSymbol(page.getProperty("result"));
  return checker.isArrayType(result)
    ? { type: "object", required: ["result"], properties: { result: { type: "array", items: item } } }
    : undefined;
}
