// What a worker's code finds as a binding that nothing on this machine simulates: a module of the runtime's own.

/** Fails as the real one would, so that a `catch` of the code sees it: at once, or by a promise. */
export default function ({ absence: { message, direct, properties } }) {
  const fail = () => {
    throw new Error(message);
  };
  const reject = async () => fail();
  return new Proxy(Object.freeze({}), {
    get(target, property) {
      // A promise is looked for by whatever is awaited, and symbols by whatever is logged.
      if (typeof property === "symbol" || property === "then" || property === "toJSON") return undefined;
      return properties.includes(property) ? fail() : direct.includes(property) ? fail : reject;
    },
  });
}
