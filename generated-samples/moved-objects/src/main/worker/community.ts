import type { Handler } from "athanor/community";

export { Guestbook } from "./guestbook";
export { Poll } from "./poll";

export default {} satisfies Handler;
