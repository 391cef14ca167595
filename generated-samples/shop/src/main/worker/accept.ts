import { json, type Customer, type Env, type Order, type OrderLine, type Session } from "athanor/api";

/** What a client sends to `POST /orders`. */
interface OrderRequest {
  readonly customerId: string;
  readonly lines: OrderLine[];
}

const SESSION_SECONDS = 3600;

/** Takes an order: checks it, and leaves the rest to the queue. */
export async function acceptOrder(request: Request, env: Env): Promise<Response> {
  if (request.headers.get("authorization") !== `Bearer ${env.API_KEY}`) {
    return problem(401, "An order takes the shop's API key as a bearer token.");
  }
  const body = await request.json<unknown>().catch(() => undefined);
  if (!isOrderRequest(body)) {
    return problem(400, "An order is {customerId, lines: [{product, quantity}, …]}, with a quantity of 1 or more.");
  }
  const customer = await findCustomer(body.customerId, env);
  if (!customer) {
    return problem(422, `There is no customer ${JSON.stringify(body.customerId)}.`);
  }
  const order: Order = {
    id: crypto.randomUUID(),
    customerId: customer.id,
    placedAt: new Date().toISOString(),
    lines: body.lines.map(({ product, quantity }) => ({ product, quantity })),
  };
  await env.PLACED_ORDERS.send(order);
  return Response.json({ id: order.id, customer: customer.name }, { status: 202, headers: { location: `/orders/${order.id}` } });
}

/** From the sessions, or from the worker that keeps the customers. */
async function findCustomer(id: string, env: Env): Promise<Customer | undefined> {
  const known = await env.SESSIONS.get(id, "json");
  if (known) {
    return known.customer;
  }
  const customer = await env.CUSTOMERS.find(id);
  if (!customer) {
    return undefined;
  }
  const session: Session = { customer, since: new Date().toISOString() };
  await env.SESSIONS.put(id, json(session), { expirationTtl: SESSION_SECONDS });
  return customer;
}

function isOrderRequest(body: unknown): body is OrderRequest {
  return isObject(body) && isText(body["customerId"]) && Array.isArray(body["lines"]) && body["lines"].length > 0 && body["lines"].every(isOrderLine);
}

function isOrderLine(line: unknown): line is OrderLine {
  return isObject(line) && isText(line["product"]) && Number.isSafeInteger(line["quantity"]) && Number(line["quantity"]) >= 1;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.length > 0;
}

function problem(status: number, message: string): Response {
  return Response.json({ message }, { status });
}
