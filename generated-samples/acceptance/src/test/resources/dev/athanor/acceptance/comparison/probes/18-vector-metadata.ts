// A vector lacks a part of its metadata
// right
await env.ARTICLES.upsert([{ id: "1", values: [1], metadata: { author: "ada", title: "Notes" } }]);
// wrong
await env.ARTICLES.upsert([{ id: "1", values: [1], metadata: { author: "ada" } }]);
