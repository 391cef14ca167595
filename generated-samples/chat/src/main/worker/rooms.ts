import type { Handler } from "athanor/rooms";

export { Room } from "./room";

export default {} satisfies Handler;
