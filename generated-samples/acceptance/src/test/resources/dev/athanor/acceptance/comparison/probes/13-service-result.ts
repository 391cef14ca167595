// The result of another worker's method is taken for something else
// right
console.log((await env.CUSTOMERS.find("ada"))?.name);
// wrong
console.log((await env.CUSTOMERS.find("ada"))?.total);
