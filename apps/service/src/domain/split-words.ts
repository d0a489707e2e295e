const segmenter = new Intl.Segmenter("zh-CN", { granularity: "word" });

/** The words of a text in lower case, Chinese ones too: what product pages are found by. */
export function splitWords(text: string): string[] {
  return [...segmenter.segment(text.toLowerCase())]
    .filter((segment) => segment.isWordLike)
    .map((segment) => segment.segment);
}
