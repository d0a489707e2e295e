import type { Placed } from "#model/rule.ts";

/** Shortest base64 that can hold any of the shapes of secrets. */
const shortest = 40;

/** Every run of base64's signs of at least 40. Every 40th sign is looked at, since each such run has one of them. */
export function base64In(text: string): Placed[] {
  const runs: Placed[] = [];
  for (let at = shortest - 1; at < text.length; at += shortest) {
    if (!isBase64(text.charCodeAt(at))) continue;
    let start = at;
    while (start > 0 && isBase64(text.charCodeAt(start - 1))) start -= 1;
    let end = at + 1;
    while (end < text.length && isBase64(text.charCodeAt(end))) end += 1;
    if (end - start >= shortest) runs.push({ start, end });
    // The next one to look at lies behind this run.
    at += Math.floor((end - at) / shortest) * shortest;
  }
  return runs;
}

/** Letters, digits, `+` and `/`. */
function isBase64(code: number): boolean {
  const letter = code | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || (code >= 0x2f && code <= 0x39) || code === 0x2b;
}
