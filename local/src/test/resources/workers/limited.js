export default {
  async fetch(request, env) {
    const key = new URL(request.url).searchParams.get("key");
    return new Response((await env.LIMIT.limit({ key })).success);
  },
};
