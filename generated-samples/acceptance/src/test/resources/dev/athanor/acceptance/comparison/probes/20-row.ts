// A flag of a D1 row, which is 0 or 1, is taken for true or false
// right
const row = await env.DB.prepare("SELECT * FROM orders").first<{ id: string; paid: number }>();
console.log(row?.paid === 1);
// wrong
const row = await env.DB.prepare("SELECT * FROM orders").first<{ id: string; paid: boolean }>();
console.log(row?.paid === true);
// right athanor
const row = await env.DB.prepare("SELECT * FROM orders").first<tool.OrderRow>();
console.log(row?.paid === 1);
// wrong athanor
const row = await env.DB.prepare("SELECT * FROM orders").first<tool.OrderRow>();
console.log(row?.paid === true);
