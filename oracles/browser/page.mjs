// Uses the page of a local cloud as a person would, in a real browser.
//   node page.mjs CHROMIUM PAGE WORKER SECRET
import assert from "node:assert/strict";
import { request } from "node:http";
import { chromium } from "playwright-core";

const [executablePath, address, worker, secret] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const page = await browser.newPage();
page.setDefaultTimeout(8_000);
const complaints = [];
page.on("console", (message) => complaints.push(message.text()));
page.on("pageerror", (error) => complaints.push(String(error)));
page.on("dialog", (dialog) => dialog.accept());

const section = async (name) => {
  await page.getByRole("navigation").getByRole("link", { name }).click();
  await page.getByRole("heading", { level: 2 }).waitFor();
};
const panel = (name) => page.locator("section.panel", { has: page.getByRole("heading", { name, exact: true }) });
const says = (locator, text) => locator.getByText(text).first().waitFor();

const steps = {
  async "workers with their addresses, and no secret"() {
    await page.goto(address);
    await says(panel("shop-dev-api"), worker);
    await says(panel("shop-dev-api").getByRole("row", { name: /API_KEY/ }), "hidden");
    assert.equal((await page.content()).includes(secret), false);
  },

  async "a schedule is fired by its button"() {
    await page.getByRole("button", { name: "Fire 0 3 * * * of shop-dev-api now" }).click();
    await says(panel("shop-dev-api"), "ended: ok");
  },

  async "a request and a schedule appear as they happen"() {
    await section("Activity");
    await says(page.getByRole("row", { name: /scheduled 0 3/ }), "ok");
    await fetch(new URL("/stats?key=unseen", worker));
    await says(page.getByRole("row", { name: "GET /stats" }), "200");
    assert.equal((await page.content()).includes("unseen"), false);
  },

  async "a queue's depth changes, and its messages are text"() {
    await section("Queues");
    const queue = panel("uploads-dev-reports");
    await says(queue, "0 messages wait");
    await queue.getByLabel("Send a message, as JSON", { exact: true }).fill('{"bold":"<b>bold</b>"}');
    await queue.getByRole("button", { name: "Send" }).click();
    await says(queue, "1 message waits");
    await queue.getByText("Messages").click();
    await says(queue, '{"bold":"<b>bold</b>"}');
    await queue.getByRole("button", { name: "Purge" }).click();
    await says(queue, "0 messages wait");
    await says(queue, "No message waits.");
  },

  async "a database shows its rows and answers queries"() {
    await section("D1 databases");
    const database = panel("shop-dev-shop-db");
    await database.getByRole("button", { name: "Show rows of customers" }).click();
    await says(database.getByRole("row"), "Ada Lovelace");
    await database.getByLabel("Query", { exact: true }).fill("SELECT missing");
    await database.getByRole("button", { name: "Run the query" }).click();
    await says(database, "no such column: missing");
  },

  async "the other sections show what there is"() {
    for (const [link, name] of [["KV", "shop-dev-sessions"], ["R2 buckets", "uploads"], ["Durable Objects", "OrderCounter"]]) {
      await section(link);
      await page.getByRole("heading", { level: 3, name }).first().waitFor();
    }
  },

  async "nobody else may ask"() {
    const own = new URL(address).host;
    const json = { "Content-Type": "application/json" };
    assert.equal(await status("/api/overview", "GET", { Host: own }), 200);
    assert.equal(await status("/", "GET", { Host: "rebound.example.com" }), 403);
    assert.equal(await status("/api/overview", "GET", { Host: own, "Sec-Fetch-Site": "cross-site" }), 403);
    assert.equal(await status("/api/cron/fire", "POST", { Host: own, ...json }), 403);
    assert.equal(await status("/api/cron/fire", "POST", { Host: own, Origin: "http://evil.example.com", ...json }), 403);
    assert.equal(await status("/api/cron/fire", "POST", { Host: own, Origin: `http://${own}`, "Content-Type": "text/plain" }), 403);
  },
};

function status(path, method, headers) {
  return new Promise((done, fail) => {
    const asked = request(new URL(path, address), { method, headers }, (answer) => done(answer.resume().statusCode));
    asked.on("error", fail).end(method === "POST" ? "{}" : undefined);
  });
}

try {
  for (const [name, step] of Object.entries(steps)) {
    await step().catch(async (error) => {
      throw new Error(`${name}: ${error.message}\n${await page.locator("main").innerText()}`);
    });
  }
  // The answer to the wrong query is the one that a browser notes by itself.
  assert.deepEqual(complaints.filter((text) => !text.includes("400 (Bad Request)")), []);
} finally {
  await browser.close();
}
