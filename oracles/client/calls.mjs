// node calls.mjs AREA...: calls Cloudflare's official client against the account that the environment names, for each area of the API
// named, in their order. It ends with an error where an answer is not as it should be.
import assert from "node:assert/strict";
import Cloudflare, { toFile } from "cloudflare";

const client = new Cloudflare({
  apiToken: process.env.CLOUDFLARE_API_TOKEN,
  baseURL: process.env.CLOUDFLARE_BASE_URL,
  maxRetries: 0,
});
const account_id = process.env.CLOUDFLARE_ACCOUNT_ID;
const account = { account_id };

/** All items of a list, page after page. */
async function all(pages) {
  const items = [];
  for await (const item of pages) items.push(item);
  return items;
}

/** The refusal that a call meets. */
async function refusal(call, status, code) {
  const error = await call().then(
    () => assert.fail(`expected ${status} ${code}`),
    (thrown) => thrown,
  );
  assert.ok(error instanceof Cloudflare.APIError, String(error));
  assert.deepEqual([error.status, error.errors[0].code], [status, code]);
}

const SCRIPT = `
import { WorkflowEntrypoint } from "cloudflare:workers";
export class Ship extends WorkflowEntrypoint {
  async run(event, step) {
    const sent = await step.waitForEvent("sent", { type: "sent" });
    return sent.payload;
  }
}
const fetch = () => new Response("hello");
const queue = () => {};
const scheduled = () => {};
export default { fetch, queue, scheduled };
`;

/** The client says that a form is JavaScript, unless it is kept from saying anything. */
const asForm = { headers: { "Content-Type": null } };

async function script(metadata = {}) {
  return {
    metadata: { main_module: "index.js", compatibility_date: "2026-04-01", ...metadata },
    files: [await toFile(Buffer.from(SCRIPT), "index.js", { type: "application/javascript+module" })],
  };
}

const AREAS = {
  async account() {
    assert.equal((await all(client.accounts.list()))[0].id, account_id);
    assert.equal((await client.accounts.get(account)).id, account_id);
    assert.equal((await client.user.tokens.verify()).status, "active");
    assert.equal((await client.accounts.tokens.verify(account)).status, "active");
    assert.match((await client.user.get()).email, /@/);
    assert.equal((await all(client.memberships.list()))[0].account.id, account_id);
    assert.equal((await client.workers.accountSettings.get(account)).default_usage_model, "standard");
    assert.ok((await client.workers.subdomains.get(account)).subdomain);
  },

  async begin() {
    await client.workers.scripts.update("shop", { ...account, ...(await script()) }, asForm);
  },

  async scripts() {
    const { scripts } = client.workers;
    const bindings = [
      { type: "plain_text", name: "V", text: "1" },
      { type: "plain_text", name: "W", text: "true" },
    ];
    await scripts.update("shop", { ...account, ...(await script({ bindings, tags: ["sdk"] })) }, asForm);
    assert.ok((await all(scripts.list(account))).some(({ id }) => id === "shop"));
    assert.match(await scripts.get("shop", account), /Ship/);
    assert.equal((await scripts.settings.get("shop", account)).logpush, false);
    assert.equal((await scripts.scriptAndVersionSettings.get("shop", account)).bindings[0].name, "V");
    await scripts.settings.edit("shop", { ...account, tags: ["changed"] });
    assert.deepEqual((await scripts.settings.get("shop", account)).tags, ["changed"]);
    await scripts.schedules.update("shop", { ...account, body: [{ cron: "0 3 * * *" }] });
    assert.equal((await scripts.schedules.get("shop", account)).schedules[0].cron, "0 3 * * *");
    assert.equal((await scripts.subdomain.create("shop", { ...account, enabled: true, previews_enabled: true })).enabled, true);
    assert.equal((await scripts.subdomain.get("shop", account)).previews_enabled, true);
    await scripts.secrets.update("shop", { ...account, name: "KEY", type: "secret_text", text: "quite-secret-key" });
    await scripts.secrets.bulkUpdate("shop", {
      ...account,
      secrets: { OTHER: { name: "OTHER", type: "secret_text", text: "quite-secret-other" }, KEY: null },
    });
    assert.deepEqual((await all(scripts.secrets.list("shop", account))).map(({ name }) => name), ["OTHER"]);
    assert.equal((await scripts.secrets.get("OTHER", { ...account, script_name: "shop" })).type, "secret_text");
    await scripts.secrets.delete("OTHER", { ...account, script_name: "shop" });
    await refusal(() => scripts.get("none", account), 404, 10007);
  },

  async versions() {
    const { versions, deployments } = client.workers.scripts;
    const form = await script({ annotations: { "workers/tag": "two" }, limits: { cpu_ms: 50 } });
    const uploaded = await versions.create("shop", { ...account, ...form });
    const listed = await all(versions.list("shop", { ...account, per_page: 2 }));
    assert.ok(listed.length > 2);
    const read = await versions.get(uploaded.id, { ...account, script_name: "shop" });
    assert.equal(read.resources.script_runtime.compatibility_date, "2026-04-01");
    const shares = [
      { version_id: listed[0].id, percentage: 10 },
      { version_id: listed[1].id, percentage: 90 },
    ];
    const made = await deployments.create("shop", { ...account, strategy: "percentage", versions: shares });
    assert.equal((await deployments.list("shop", account)).result.deployments[0].id, made.id);
    assert.equal((await deployments.get(made.id, { ...account, script_name: "shop" })).versions.length, 2);
    await deployments.create("shop", {
      ...account,
      strategy: "percentage",
      versions: [{ version_id: uploaded.id, percentage: 100 }],
    });
  },

  async workers() {
    const { workers } = client.workers.beta;
    const [worker] = await all(workers.list({ ...account, per_page: 1 }));
    assert.equal((await workers.get(worker.id, account)).name, worker.name);
    assert.deepEqual(await all(client.durableObjects.namespaces.list(account)), []);
  },

  async network() {
    const zone = await client.zones.create({ account: { id: account_id }, name: "example.com", type: "full" });
    assert.equal((await all(client.zones.list({ name: "example.com" })))[0].id, zone.id);
    assert.equal((await client.zones.get({ zone_id: zone.id })).name, "example.com");
    const inZone = { zone_id: zone.id };
    const route = await client.workers.routes.create({ ...inZone, pattern: "example.com/a/*", script: "shop" });
    assert.equal((await all(client.workers.routes.list(inZone)))[0].pattern, "example.com/a/*");
    await client.workers.routes.update(route.id, { ...inZone, pattern: "example.com/b/*", script: "shop" });
    assert.equal((await client.workers.routes.get(route.id, inZone)).pattern, "example.com/b/*");
    await client.workers.routes.delete(route.id, inZone);
    const domain = await client.workers.domains.update({
      ...account,
      hostname: "shop.example.com",
      service: "shop",
      zone_id: zone.id,
    });
    assert.equal((await all(client.workers.domains.list(account)))[0].id, domain.id);
    assert.equal((await client.workers.domains.get(domain.id, account)).hostname, "shop.example.com");
    await client.workers.domains.delete(domain.id, account);
    const dns = client.dns.records;
    const record = await dns.create({ ...inZone, type: "A", name: "a.example.com", content: "192.0.2.1", ttl: 1 });
    assert.equal((await all(dns.list(inZone)))[0].id, record.id);
    assert.equal((await dns.get(record.id, inZone)).content, "192.0.2.1");
    await dns.update(record.id, { ...inZone, type: "A", name: "a.example.com", content: "192.0.2.2", ttl: 1 });
    await dns.delete(record.id, inZone);
    await refusal(() => client.zones.get({ zone_id: "0".repeat(32) }), 404, 1001);
  },

  async tunnels() {
    const { cloudflared } = client.zeroTrust.tunnels;
    const tunnel = await cloudflared.create({ ...account, name: "office", config_src: "cloudflare" });
    assert.equal((await all(cloudflared.list(account)))[0].id, tunnel.id);
    assert.equal((await cloudflared.get(tunnel.id, account)).name, "office");
    assert.ok(await cloudflared.token.get(tunnel.id, account));
    await cloudflared.configurations.update(tunnel.id, { ...account, config: { ingress: [{ service: "http_status:404" }] } });
    assert.equal((await cloudflared.configurations.get(tunnel.id, account)).config.ingress[0].service, "http_status:404");
    await cloudflared.delete(tunnel.id, account);
  },

  async queues() {
    const { queues } = client;
    const names = ["q1", "q2", "q3"];
    for (const queue_name of names) await queues.create({ ...account, queue_name });
    const listed = await all(queues.list(account));
    assert.deepEqual(listed.map(({ queue_name }) => queue_name), names);
    const id = listed[0].queue_id;
    await queues.edit(id, { ...account, settings: { delivery_delay: 0, message_retention_period: 600 } });
    assert.equal((await queues.get(id, account)).settings.message_retention_period, 600);
    const consumer = await queues.consumers.create(id, { ...account, type: "http_pull", settings: { batch_size: 2 } });
    assert.equal((await all(queues.consumers.list(id, account)))[0].type, "http_pull");
    await queues.messages.push(id, { ...account, content_type: "json", body: { n: 1 } });
    await queues.messages.bulkPush(id, {
      ...account,
      messages: [
        { content_type: "text", body: "two" },
        { content_type: "json", body: 3 },
      ],
    });
    const metrics = await queues.getMetrics(id, account);
    assert.equal(metrics.backlog_count, 3);
    const pulled = await queues.messages.pull(id, { ...account, batch_size: 2, visibility_timeout_ms: 60_000 });
    assert.equal(pulled.messages.length, 2);
    const acks = pulled.messages.map(({ lease_id }) => ({ lease_id }));
    assert.equal((await queues.messages.ack(id, { ...account, acks: [acks[0]], retries: [acks[1]] })).ackCount, 1);
    await queues.purge.start(id, { ...account, delete_messages_permanently: true });
    await queues.consumers.delete(consumer.consumer_id, { ...account, queue_id: id });
    const worker = await queues.consumers.create(id, { ...account, type: "worker", script_name: "shop" });
    await queues.consumers.update(worker.consumer_id, {
      ...account,
      queue_id: id,
      type: "worker",
      script_name: "shop",
      settings: { batch_size: 7 },
    });
    assert.equal((await queues.consumers.get(worker.consumer_id, { ...account, queue_id: id })).settings.batch_size, 7);
    await queues.consumers.delete(worker.consumer_id, { ...account, queue_id: id });
    for (const { queue_id } of listed) await queues.delete(queue_id, account);
    await refusal(() => queues.get(id, account), 404, 11000);
  },

  async kv() {
    const { namespaces } = client.kv;
    const { id } = await namespaces.create({ ...account, title: "cache" });
    await namespaces.create({ ...account, title: "other" });
    assert.equal((await all(namespaces.list({ ...account, per_page: 1 }))).length, 2);
    await namespaces.update(id, { ...account, title: "attic" });
    assert.equal((await namespaces.get(id, account)).title, "attic");
    const of = { ...account, namespace_id: id };
    await namespaces.values.update("a", { ...of, value: "one", metadata: JSON.stringify({ m: 1 }) });
    assert.equal(await (await namespaces.values.get("a", of)).text(), "one");
    assert.deepEqual(await namespaces.metadata.get("a", of), { m: 1 });
    const many = Array.from({ length: 25 }, (_, n) => ({ key: `k${n}`, value: String(n) }));
    await namespaces.bulkUpdate(id, { ...account, body: many });
    assert.equal((await all(namespaces.keys.list(id, { ...account, limit: 10 }))).length, 26);
    assert.deepEqual((await namespaces.bulkGet(id, { ...account, keys: ["a", "k3"] })).values, { a: "one", k3: "3" });
    await namespaces.bulkDelete(id, { ...account, body: many.map(({ key }) => key) });
    await namespaces.values.delete("a", of);
    assert.deepEqual(await all(namespaces.keys.list(id, account)), []);
    await namespaces.delete(id, account);
    await refusal(() => namespaces.get(id, account), 404, 10013);
  },

  async d1() {
    const { database } = client.d1;
    const { uuid } = await database.create({ ...account, name: "ledger", primary_location_hint: "weur" });
    assert.equal((await all(database.list(account)))[0].uuid, uuid);
    const [created] = await all(database.query(uuid, { ...account, sql: "CREATE TABLE t (id INTEGER, v TEXT)" }));
    assert.equal(created.success, true);
    const [inserted] = await all(database.query(uuid, { ...account, sql: "INSERT INTO t VALUES (?, ?) RETURNING id", params: ["1", "x"] }));
    assert.equal(inserted.results[0].id, 1);
    const [raw] = await all(database.raw(uuid, { ...account, sql: "SELECT * FROM t" }));
    assert.deepEqual(raw.results, { columns: ["id", "v"], rows: [[1, "x"]] });
    assert.equal((await database.get(uuid, account)).num_tables, 1);
    await database.edit(uuid, { ...account, read_replication: { mode: "disabled" } });
    const { result } = await database.export(uuid, { ...account, output_format: "polling" });
    const sql = await (await fetch(result.signed_url)).text();
    assert.match(sql, /INSERT INTO "t"/);
    const { uuid: copy } = await database.create({ ...account, name: "copy" });
    const etag = await md5(sql);
    const begun = await database.import(copy, { ...account, action: "init", etag });
    const put = await fetch(begun.upload_url, { method: "PUT", body: sql });
    assert.equal(put.headers.get("etag"), `"${etag}"`);
    const { at_bookmark } = await database.import(copy, { ...account, action: "ingest", etag, filename: begun.filename });
    const done = await database.import(copy, { ...account, action: "poll", current_bookmark: at_bookmark });
    assert.equal(done.status, "complete");
    assert.ok((await database.timeTravel.getBookmark(copy, account)).bookmark);
    for (const id of [uuid, copy]) await database.delete(id, account);
    await refusal(() => database.get(uuid, account), 404, 7404);
  },

  async r2() {
    const { buckets } = client.r2;
    await buckets.create({ ...account, name: "media", storageClass: "Standard" });
    assert.equal((await buckets.list(account)).buckets[0].name, "media");
    assert.equal((await buckets.get("media", account)).storage_class, "Standard");
    const of = { ...account, bucket_name: "media" };
    await buckets.objects.upload("a/b", Buffer.from("content"), of);
    assert.equal(await (await buckets.objects.get("a/b", of)).text(), "content");
    assert.equal((await all(buckets.objects.list("media", account)))[0].key, "a/b");
    await buckets.objects.delete("a/b", of);
    await buckets.cors.update("media", { ...account, rules: [{ allowed: { methods: ["GET"], origins: ["*"] } }] });
    assert.equal((await buckets.cors.get("media", account)).rules.length, 1);
    assert.ok((await buckets.lifecycle.get("media", account)).rules.length > 0);
    await buckets.locks.get("media", account);
    await buckets.domains.managed.update("media", { ...account, enabled: true });
    assert.equal((await buckets.domains.managed.list("media", account)).enabled, true);
    await buckets.delete("media", account);
    await refusal(() => buckets.get("media", account), 404, 10006);
  },

  async workflows() {
    const { workflows } = client;
    await workflows.update("ship", { ...account, class_name: "Ship", script_name: "shop" });
    assert.equal((await all(workflows.list(account)))[0].name, "ship");
    assert.equal((await workflows.get("ship", account)).class_name, "Ship");
    const [version] = await all(workflows.versions.list("ship", account));
    assert.equal((await workflows.versions.get(version.id, { ...account, workflow_name: "ship" })).class_name, "Ship");
    const { id } = await workflows.instances.create("ship", { ...account, instance_id: "one" });
    await workflows.instances.events.create("sent", { ...account, workflow_name: "ship", instance_id: id, body: { by: "post" } });
    const of = { ...account, workflow_name: "ship" };
    const deadline = Date.now() + 30_000;
    let instance;
    do instance = await workflows.instances.get(id, of);
    while (instance.status !== "complete" && Date.now() < deadline);
    assert.equal(instance.status, "complete");
    await workflows.instances.create("ship", { ...account, instance_id: "two" });
    await workflows.instances.status.edit("two", { ...of, status: "terminate" });
    assert.equal((await all(workflows.instances.list("ship", { ...account, per_page: 1 }))).length, 2);
    await workflows.delete("ship", account);
  },

  async dispatch() {
    const { namespaces } = client.workersForPlatforms.dispatch;
    await namespaces.create({ ...account, name: "tenants" });
    assert.equal((await all(namespaces.list(account)))[0].namespace_name, "tenants");
    const of = { ...account, dispatch_namespace: "tenants" };
    await namespaces.scripts.update("acme", { ...of, ...(await script()) }, asForm);
    assert.equal((await namespaces.scripts.get("acme", of)).dispatch_namespace, "tenants");
    assert.deepEqual((await namespaces.scripts.settings.get("acme", of)).bindings, []);
    assert.deepEqual(await all(namespaces.scripts.bindings.get("acme", of)), []);
    assert.equal((await namespaces.get("tenants", account)).script_count, 1);
    await namespaces.scripts.delete("acme", of);
    await namespaces.delete("tenants", account);
  },

  async end() {
    await client.workers.scripts.subdomain.delete("shop", account);
    await client.workers.scripts.delete("shop", { ...account, force: true });
    assert.deepEqual(await all(client.workers.scripts.list(account)), []);
  },
};

async function md5(text) {
  const { createHash } = await import("node:crypto");
  return createHash("md5").update(text).digest("hex");
}

for (const name of process.argv.slice(2)) {
  await AREAS[name]().catch((error) => {
    console.error(`${name}: ${error.stack}`);
    process.exitCode = 1;
  });
}
