const segmenter = new Intl.Segmenter("zh-CN", { granularity: "word" });

/** The words of a text in lower case, Chinese ones too; the vector of a product page is made of the same. */
export function splitWords(text: string): string[] {
  return [...segmenter.segment(text.toLowerCase())]
    .filter((segment) => segment.isWordLike)
    .map((segment) => segment.segment);
}

/** What `to_tsquery('simple', …)` takes: every word, the beginning of one is enough. Undefined without any word. */
export function makeSearchQuery(text: string): string | undefined {
  const terms = splitWords(text).map((word) => `'${word.replaceAll(/['\\]/g, (sign) => sign + sign)}':*`);
  return terms.length === 0 ? undefined : terms.join(" & ");
}
