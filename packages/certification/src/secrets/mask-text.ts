import { holdsMark } from "./holds-mark.ts";
import { secretPatterns } from "./secret-patterns.ts";

export const mask = "••••••";

/** Hides whatever has the shape of a secret; for messages, whose values come from the package. */
export function maskText(text: string): string {
  let masked = text;
  for (const secretPattern of secretPatterns) {
    if (!holdsMark(masked, secretPattern)) continue;
    masked = masked.replace(secretPattern.pattern, (whole: string, ...rest) => {
      const { secret = "" } = rest.at(-1) as { secret?: string };
      return whole.replace(secret, () => mask);
    });
  }
  return masked;
}
