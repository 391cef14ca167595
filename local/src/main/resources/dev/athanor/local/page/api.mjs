// What the page asks the local cloud. A refusal becomes an error whose message is for people.
async function ask(url, options) {
  const response = await fetch(url, options);
  const answer = await response.json().catch(() => ({ error: `The local cloud answered ${response.status}.` }));
  if (!response.ok) throw new Error(answer.error);
  return answer;
}

export const get = (name, values = {}) => ask(`/api/${name}?${new URLSearchParams(values)}`);

export const post = (name, values) =>
  ask(`/api/${name}`, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(values) });
