// What the client's types lack, as extensions.json lists it.
import { readFileSync } from "node:fs";

const { calls, queries, bodies, anyJson, definitions } = JSON.parse(readFileSync(new URL("extensions.json", import.meta.url), "utf8"));

/**
 * The routes and definitions with the additions. An addition that the client has caught up with is an error, so that the list
 * stays short.
 */
export function extended(routes, $defs) {
  for (const { call, method, path, query } of calls) {
    if (routes.some((each) => each.method === method && shape(each.path) === shape(path))) {
      throw new Error(`extensions.json: the client has ${call} by now`);
    }
    routes.push({ call, method, path, multipart: false, query: query && closed(query) });
  }
  for (const { call, properties } of queries) {
    const route = find(routes, call);
    route.query = withProperties(route.query ?? closed({}), properties, `${call} ?`);
  }
  for (const { call, properties } of bodies) {
    const route = find(routes, call);
    route.body = withProperties(route.body ?? closed({}), properties, `${call} `);
  }
  for (const { call, property } of anyJson) {
    itemOf(find(routes, call).body, $defs).properties[property] = {};
  }
  for (const { definition, properties, optional } of definitions) {
    if (!$defs[definition]) {
      throw new Error(`extensions.json: there is no ${definition}`);
    }
    $defs[definition] = withProperties($defs[definition], properties ?? {}, `${definition}.`);
    $defs[definition].required = $defs[definition].required.filter((name) => !optional?.includes(name));
  }
  return { routes, $defs };
}

/** A body, or each item of one that is a list, as a schema of its own. */
function itemOf(body, $defs) {
  if (body.type === "array" && body.items.$ref) {
    body.items = structuredClone($defs[body.items.$ref.replace("#/$defs/", "")]);
  }
  return body.items ?? body;
}

function find(routes, call) {
  const route = routes.find((each) => each.call === call);
  if (!route) {
    throw new Error(`extensions.json: there is no ${call}`);
  }
  return route;
}

function withProperties(schema, properties, where) {
  for (const name of Object.keys(properties)) {
    if (name in (schema.properties ?? {})) {
      throw new Error(`extensions.json: ${where}${name} is known already`);
    }
  }
  return { ...schema, properties: { ...schema.properties, ...properties } };
}

function closed(properties) {
  return { type: "object", properties, required: [], additionalProperties: false };
}

function shape(path) {
  return path.replace(/\{[^}]*\}/g, "{}");
}
