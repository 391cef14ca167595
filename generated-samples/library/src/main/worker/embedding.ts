/** As many values as the index `Articles` has dimensions. */
const DIMENSIONS = 32;

/** What a text is about, very roughly: each word counts in the place that its letters lead to. A model does it better. */
export function embed(text: string): number[] {
  const values = new Array<number>(DIMENSIONS).fill(0);
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
    const place = [...word].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) % DIMENSIONS, 7);
    values[place]! += 1;
  }
  return values;
}
