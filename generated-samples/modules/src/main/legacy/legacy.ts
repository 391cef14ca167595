import type {} from "athanor/legacy";

addEventListener("fetch", (event) => {
  event.respondWith(new Response(`${GREETING} from a service worker`));
});
