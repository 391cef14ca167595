// A schedule is misspelt where it is handled
// right
const handler = {
  scheduled: ({ cron }) => console.log(cron === "0 3 * * *"),
} satisfies Pick<Handler, "scheduled">;
// wrong
const handler = {
  scheduled: ({ cron }) => console.log(cron === "0 4 * * *"),
} satisfies Pick<Handler, "scheduled">;
// right athanor
const scheduled = tool.onCron({ "0 3 * * *": () => {} });
// wrong athanor
const scheduled = tool.onCron({ "0 4 * * *": () => {} });
