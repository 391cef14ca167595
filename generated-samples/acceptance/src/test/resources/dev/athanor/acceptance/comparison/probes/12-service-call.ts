// A method of another worker is misspelt
// right
await env.CUSTOMERS.find("ada");
// wrong
await env.CUSTOMERS.fnid("ada");
