import type { CertifiedFile } from "#input/certified-file.ts";
import { remember } from "#input/remember.ts";
import type { Placed } from "#model/rule.ts";
import { base64In } from "./base64-in.ts";
import { decodeBase64 } from "./decode-base64.ts";
import { secretShapesIn, secretShapesOf, type SecretShape } from "./secret-shapes.ts";

/** A secret in a file, known by its shape. */
export interface FoundSecret {
  /** Of the pattern. */
  id: string;
  at: Placed;
  /** It is in base64; `at` is the whole of it then. */
  isEncoded: boolean;
}

/** Longer files are data; they are read up to here. */
const longestText = 8 * 1024 * 1024;

/** Beside a password, what makes its line a connection string and not a script's variable. */
const connection = /(?:server|data source|host|user id|uid|initial catalog|database|endpoint)\s*=/i;

/** Secrets in a file's text and in what is base64 in it; nothing in binary files. Looked for once a file. */
export const findSecrets = remember<CertifiedFile, readonly FoundSecret[]>((file) => {
  if (file.bytes.subarray(0, 8192).includes(0)) return [];
  const isWhole = file.text.length <= longestText;
  const text = isWhole ? file.text : file.text.slice(0, longestText);
  const shapes = isWhole ? secretShapesOf(file) : secretShapesIn(text);
  const found = secretsIn(text, shapes).map((secret) => ({ ...secret, isEncoded: false }));
  for (const at of base64In(text)) {
    const decoded = decodeBase64(text.slice(at.start, at.end));
    const [first] = decoded === undefined ? [] : secretsIn(decoded, secretShapesIn(decoded));
    if (first !== undefined) found.push({ id: first.id, at, isEncoded: true });
  }
  return found;
});

function secretsIn(text: string, shapes: readonly SecretShape[]): { id: string; at: Placed }[] {
  return shapes.filter(
    ({ id, at }) => id !== "connection-string-password" || isPassword(text, at.start, at.end),
  );
}

/** How far from a password the rest of its connection string is looked for. */
const farthest = 300;

/** Not a placeholder, and in a line that reads like a connection string. */
function isPassword(text: string, start: number, end: number): boolean {
  if (/^[$%{<[*]/.test(text.slice(start, end))) return false;
  // Only what is near is searched for the line's ends: a line may be as long as the file.
  const before = text.slice(Math.max(0, start - farthest), start);
  const after = text.slice(start, end + farthest);
  const lineEnd = after.indexOf("\n", end - start);
  const line = before.slice(before.lastIndexOf("\n") + 1) + (lineEnd < 0 ? after : after.slice(0, lineEnd));
  return connection.test(line);
}
