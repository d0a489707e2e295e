import { splitWords } from "#domain/split-words.ts";

/** What `to_tsquery('simple', …)` takes: every word, the beginning of one is enough. Undefined without any word. */
export function makeSearchQuery(text: string): string | undefined {
  const terms = splitWords(text).map((word) => `'${word.replaceAll(/['\\]/g, (sign) => sign + sign)}':*`);
  return terms.length === 0 ? undefined : terms.join(" & ");
}
