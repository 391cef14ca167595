import { json, type ArticleRow, type Env, type Handler } from "athanor/library";
import { embed } from "./embedding";

export default {
  async fetch(request, env): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    switch (pathname) {
      case "/index":
        return index(env);
      case "/search":
        return search(searchParams.get("about") ?? "", Number(searchParams.get("since") ?? 0), env);
      case "/recent":
        return recent(env);
      default:
        return read(pathname.slice(1), env);
    }
  },
} satisfies Handler;

/** Answers an article, and notes that it was read. */
async function read(id: string, env: Env): Promise<Response> {
  const article = await env.DB.prepare("SELECT * FROM articles WHERE id = ?").bind(id).first<ArticleRow>();
  if (!article) {
    return Response.json({ message: `There is no article ${JSON.stringify(id)}.` }, { status: 404 });
  }
  await env.RECENTLY_READ.put(id, json({ at: new Date().toISOString() }), { metadata: { title: article.title } });
  return Response.json({ ...article, peer_reviewed: article.peer_reviewed === 1 });
}

/** The titles of what was read, without a question for each. */
async function recent(env: Env): Promise<Response> {
  const { keys } = await env.RECENTLY_READ.list();
  return Response.json(keys.map(({ name, metadata }) => ({ id: name, title: metadata?.title })));
}

/** Makes a vector of each article. */
async function index(env: Env): Promise<Response> {
  const { results } = await env.DB.prepare("SELECT * FROM articles").all<ArticleRow>();
  return answered(async () => {
    await env.ARTICLES.upsert(
      results.map(({ id, title, text, language, year }) => ({
        id,
        values: embed(text),
        metadata: { title, language, year, tags: [] },
      })),
    );
    return { indexed: results.length };
  });
}

/** The titles of what is about something, and appeared since some year. */
async function search(about: string, since: number, env: Env): Promise<Response> {
  return answered(async () => {
    const { matches } = await env.ARTICLES.query(embed(about), {
      topK: 5,
      filter: { language: "EN", year: { $gte: since } },
      returnMetadata: "all",
    });
    return matches.map(({ id, score, metadata }) => ({ id, score, title: metadata.title }));
  });
}

async function answered(answer: () => Promise<unknown>): Promise<Response> {
  try {
    return Response.json(await answer());
  } catch (error) {
    return Response.json({ message: String(error) }, { status: 503 });
  }
}
