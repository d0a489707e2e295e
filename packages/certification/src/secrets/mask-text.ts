import { holdsMark } from "./holds-mark.ts";
import { secretPatterns, type SecretPattern } from "./secret-patterns.ts";

export const mask = "••••••";

/** Hides whatever has the shape of a secret; for messages, whose values come from the package. */
export function maskText(text: string): string {
  let masked = text;
  for (const secret of secretPatterns) if (holdsMark(masked, secret)) masked = hide(masked, secret);
  return masked;
}

function hide(text: string, { pattern }: SecretPattern): string {
  return text.replace(pattern, (whole: string, ...rest) => {
    const { secret = "" } = rest.at(-1) as { secret?: string };
    return whole.replace(secret, () => mask);
  });
}
