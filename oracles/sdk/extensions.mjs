// What the client's types lack, as extensions.json lists it.
import { readFileSync } from "node:fs";

const { queries } = JSON.parse(readFileSync(new URL("extensions.json", import.meta.url), "utf8"));

/** The routes with the additions. An addition that the client has caught up with is an error, so that the list stays short. */
export function extended(routes) {
  for (const { call, properties } of queries) {
    const route = routes.find((each) => each.call === call);
    for (const name of Object.keys(properties)) {
      if (!route || name in (route.query?.properties ?? {})) {
        throw new Error(`extensions.json: ${call} does not need ?${name}`);
      }
    }
    route.query = {
      type: "object",
      required: [],
      additionalProperties: false,
      ...route.query,
      properties: { ...route.query?.properties, ...properties },
    };
  }
  return routes;
}
