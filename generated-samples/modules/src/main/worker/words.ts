export const sumOf = (sum: number): string => `the sum is ${sum}`;
