import { described } from "./described";
import { misfits, type Shape, type Signature } from "./fit";

const PARTS: Record<string, (of: Signature) => Shape | undefined> = {
  first: (of) => of.parameters[0],
  second: (of) => of.parameters[1],
  result: (of) => of.result,
  firstsValue: (of) => of.parameters[0]?.call?.parameters[0],
  firstsResult: (of) => of.parameters[0]?.call?.result,
  resultsValue: (of) => of.result.any?.[0]?.call?.parameters[0],
  resultsResult: (of) => of.result.any?.[0]?.call?.result,
};

/** Throws when what has arrived is not of its type. */
export function fits(method: string, part: string, value: unknown): void {
  const wrong = look(method, part, value);
  if (wrong.length > 0) throw new Error(`${method}, ${part}: ${wrong.join("; ")}`);
}

/** Throws when what is not of the type is taken for it, which would make `fits` worthless. */
export function refuses(method: string, part: string, value: unknown): void {
  if (look(method, part, value).length === 0) throw new Error(`${method}, ${part}: takes ${String(value)}`);
}

function look(method: string, part: string, value: unknown): string[] {
  const shape = PARTS[part]!(described.methods[method]!);
  return shape ? misfits(described.types, shape, value, "") : ["there is no shape"];
}
