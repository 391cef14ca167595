// Holds values against the shapes that TypeScript's compiler has told of their types.

export interface Described {
  methods: Record<string, Signature>;
  types: ObjectShape[];
}

export interface Signature {
  parameters: Shape[];
  result: Shape;
}

export interface Shape {
  is?: string | boolean | null;
  type?: string;
  instance?: string;
  any?: Shape[];
  array?: Shape;
  map?: Shape[];
  record?: Shape;
  call?: Signature;
  of?: number;
}

export interface ObjectShape {
  name: string;
  isTarget: boolean;
  properties: Record<string, { optional: boolean; shape: Shape }>;
}

/** What is wrong with a value, if anything. */
export function misfits(types: ObjectShape[], shape: Shape, value: unknown, at: string): string[] {
  const all = (inner: Shape, values: Iterable<[string, unknown]>) =>
    [...values].flatMap(([step, one]) => misfits(types, inner, one, at + step));
  const wrong = (expected: string) => [`${at} is no ${expected} but ${Object.prototype.toString.call(value)}`];
  if (shape.any) {
    const found = shape.any.map((member) => misfits(types, member, value, at));
    return found.some((member) => member.length === 0) ? [] : found.flat();
  }
  if (shape.is !== undefined) return value === shape.is ? [] : wrong(JSON.stringify(shape.is));
  if (shape.instance) return Object.prototype.toString.call(value) === `[object ${shape.instance}]` ? [] : wrong(shape.instance);
  if (shape.array) {
    return Array.isArray(value) ? all(shape.array, Object.entries(value)) : wrong("array");
  }
  if (shape.map) {
    const [key, held] = shape.map;
    return value instanceof Map
      ? [...all(key!, [...value.keys()].map((one) => ["{key}", one])), ...all(held!, value.entries())]
      : wrong("Map");
  }
  if (shape.call) return typeof value === "function" ? [] : wrong("function");
  if (shape.record) return isPlain(value) ? all(shape.record, Object.entries(value)) : wrong("plain object");
  if (shape.of === undefined) return typeof value === shape.type ? [] : wrong(shape.type ?? "value");
  const { name, isTarget, properties } = types[shape.of]!;
  // Stubs can be called, whatever they are stubs of.
  if (isTarget) return typeof value === "function" ? [] : wrong(`stub of ${name}`);
  if (!isPlain(value)) return wrong(name);
  return [
    ...Object.keys(value)
      .filter((property) => !(property in properties))
      .map((property) => `${at} has ${property}, which ${name} has not`),
    ...Object.entries(properties).flatMap(([property, expected]) =>
      property in value
        ? misfits(types, expected.shape, value[property], `${at}.${property}`)
        : expected.optional
          ? []
          : [`${at} has no ${property}`],
    ),
  ];
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
