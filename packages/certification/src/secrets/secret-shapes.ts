import type { CertifiedFile } from "#input/certified-file.ts";
import { remember } from "#input/remember.ts";
import type { Placed } from "#model/rule.ts";
import { holdsMark } from "./holds-mark.ts";
import { secretPatterns } from "./secret-patterns.ts";

/** A place that has the shape of a secret. */
export interface SecretShape {
  /** Of the pattern. */
  id: string;
  at: Placed;
}

/** All places of a file that have the shape of a secret, looked for once a file. */
export const secretShapesOf = remember<CertifiedFile, readonly SecretShape[]>(({ text }) =>
  secretShapesIn(text),
);

/** All places of a text that have the shape of a secret, pattern by pattern. */
export function secretShapesIn(text: string): SecretShape[] {
  const found: SecretShape[] = [];
  for (const secret of secretPatterns) {
    if (!holdsMark(text, secret)) continue;
    for (const match of text.matchAll(secret.pattern)) {
      const [start, end] = match.indices!.groups!["secret"]!;
      found.push({ id: secret.id, at: { start, end } });
    }
  }
  return found;
}
