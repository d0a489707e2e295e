import { secretPatterns } from "./secret-patterns.ts";

export const mask = "••••••";

/** Hides whatever has the shape of a secret; for messages, whose values come from the package. */
export function maskText(text: string): string {
  let masked = text;
  for (const { pattern } of secretPatterns) {
    masked = masked.replace(pattern, (whole: string, ...rest) => {
      const { secret = "" } = rest.at(-1) as { secret?: string };
      return whole.replace(secret, () => mask);
    });
  }
  return masked;
}
