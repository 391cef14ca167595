export default {
  async fetch(request, env) {
    const url = new URL(request.url);
    switch (url.pathname) {
      case "/limit":
        return new Response(env.LIMITS.max);
      case "/sign":
        return new Response(await sign(env[url.searchParams.get("key")]));
      case "/version":
        return new Response(env.VERSION.id);
      default:
        throw new Error(url.searchParams.get("reason"));
    }
  },
};

async function sign(key) {
  const signature = await crypto.subtle.sign(key.algorithm.name, key, new TextEncoder().encode("text"));
  return [...new Uint8Array(signature)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
