export const describe = (title, sum) => `${title}: ${sum}`;
