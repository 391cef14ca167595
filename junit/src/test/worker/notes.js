export default {
  async fetch(request, env) {
    const url = new URL(request.url);
    const title = url.pathname.slice(1);
    switch (request.method) {
      case "PUT":
        await env.STORE.put(title, JSON.stringify(await request.text()));
        return new Response(null, { status: 204 });
      case "POST":
        await env.REMINDERS.send({ title }, { contentType: "json", delaySeconds: Number(url.searchParams.get("delay") ?? 0) });
        return new Response(null, { status: 202 });
      default:
        return answer(title, env);
    }
  },

  async queue(batch, env) {
    for (const message of batch.messages) {
      console.log(`reminded of ${message.body.title}, attempt ${message.attempts}`);
      if (message.body.title === "impossible") message.retry();
      else await env.STORE.put("reminded", JSON.stringify(message.body.title));
    }
  },

  async scheduled(controller, env) {
    await env.STORE.put("tidied", JSON.stringify(new Date(controller.scheduledTime).toISOString()));
  },
};

async function answer(title, env) {
  if (title === "values") return Response.json({ mode: env.MODE, key: env.KEY });
  if (title === "price") return new Response(await env.PRICES.of("tea").catch((error) => error.message));
  if (title === "http") return env.AUTHORS_BY_HTTP.fetch("https://authors.example/ada?full", { method: "POST", body: "please" });
  if (title === "author") {
    const author = await env.AUTHORS.find("ada");
    if (!author) return new Response("nobody");
    const picture = await env.AUTHORS.picture("ada", 3);
    return Response.json({ name: author.name, since: author.since.getTime(), picture: [...picture] });
  }
  return new Response(await env.STORE.get(title));
}
