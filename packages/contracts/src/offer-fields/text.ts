/** A text in both languages. The zod schema `Text` describes the same shape; this module stays free of zod. */
export interface Bilingual {
  en: string;
  "zh-CN": string;
}

export function text(en: string, zh: string): Bilingual {
  return { en, "zh-CN": zh };
}
