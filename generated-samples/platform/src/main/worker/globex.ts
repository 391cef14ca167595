import type { Handler } from "athanor/globex";

export default {
  fetch: () => fetch("https://clock.platform.example/"),
} satisfies Handler;
