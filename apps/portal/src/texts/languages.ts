import type { Language } from "@slipway/contracts";

/** Each language by its own name, so that everybody finds theirs. */
export const languageNames: readonly { value: Language; label: string }[] = [
  { value: "en", label: "English" },
  { value: "zh-CN", label: "简体中文" },
];
