export default { fetch: () => new Response("Acme") };
