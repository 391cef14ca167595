// Vectors are filtered by what is not indexed
// right
await env.ARTICLES.query([1], { filter: { author: "ada" } });
// wrong
await env.ARTICLES.query([1], { filter: { title: "Notes" } });
