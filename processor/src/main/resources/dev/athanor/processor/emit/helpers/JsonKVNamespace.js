export function json(value) {
  return JSON.stringify(value);
}
