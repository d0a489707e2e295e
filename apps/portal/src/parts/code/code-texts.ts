import { defineTexts } from "#texts/catalogue.ts";

/** The code viewer; `$` is filled in by the editor. */
export const codeTexts = defineTexts(
  {
    code: (file: string) => `Lines of ${file}`,
    equalLines: "$ equal lines",
  },
  {
    code: (file) => `${file} 的各行`,
    equalLines: "$ 行相同",
  },
);
