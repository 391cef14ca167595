import type {} from "athanor/legacy";

addEventListener("fetch", (event) => {
  event.respondWith(event.request.method === "POST" ? letter(event.request) : new Response(`${GREETING} from a service worker`));
});

/** Answers the letter that a form has as a file. */
async function letter(request: Request): Promise<Response> {
  const form = await request.formData();
  return new Response(`${GREETING}, and thank you for: ${form.get("letter")}`);
}
