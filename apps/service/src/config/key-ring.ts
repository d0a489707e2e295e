import { createHash, hkdfSync } from "node:crypto";
import { ConfigError } from "./read-setting.ts";

/** A former key of which only the signatures of file links are accepted any more: `links-only:` and that derived key. */
export const linksOnlyPrefix = "links-only:";
/** File links stand in saved definitions, which never change, so that their signatures have to hold for good. */
export const linkPurpose = "artifact-links";

/** The installation's keys as read once: the first is in use, the others are former ones. */
export interface KeyRing {
  /** Tells the key in use from others, and says nothing about it: eight letters. */
  name: string;
  /** Names of the former keys that still open secrets. */
  formerNames: string[];
  /** 32 bytes for one purpose; the very same object for the same purpose. */
  derive(purpose: string): Buffer;
  deriveFormer(purpose: string): Buffer[];
}

/** Reads keys as the variable or file holds them, separated by blanks, commas or lines. @throws ConfigError */
export function readKeyRing(text: string): KeyRing {
  const words = wordsOf(text);
  const [current, ...former] = words.filter((word) => !word.startsWith(linksOnlyPrefix)).map(readKey);
  if (current === undefined || words[0]?.startsWith(linksOnlyPrefix) === true) throw unusable();
  const linkKeys = words
    .filter((word) => word.startsWith(linksOnlyPrefix))
    .map((word) => readKey(word.slice(linksOnlyPrefix.length)));
  const known = new Map<string, Buffer[]>();
  const derived = (purpose: string): Buffer[] => {
    const found = known.get(purpose) ?? [current, ...former].map((key) => derive(key, purpose));
    known.set(purpose, found);
    return found;
  };
  return {
    name: nameOf(current),
    formerNames: former.map(nameOf),
    derive: (purpose) => derived(purpose)[0] ?? derive(current, purpose),
    deriveFormer: (purpose) => [...derived(purpose).slice(1), ...(purpose === linkPurpose ? linkKeys : [])],
  };
}

/** The words of a key file or variable. */
export function wordsOf(text: string): string[] {
  return text.split(/[\s,]+/).filter((word) => word !== "");
}

/** What is left of a key when no secret needs it any more. */
export function toLinksOnly(word: string): string {
  if (word.startsWith(linksOnlyPrefix)) return word;
  return linksOnlyPrefix + derive(readKey(word), linkPurpose).toString("hex");
}

function derive(masterKey: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", masterKey, "slipway", purpose, 32));
}

function nameOf(masterKey: Buffer): string {
  return createHash("sha256").update(derive(masterKey, "name")).digest("hex").slice(0, 8);
}

function readKey(text: string): Buffer {
  if (!/^[0-9a-f]{64}$/i.test(text)) throw unusable();
  return Buffer.from(text, "hex");
}

function unusable(): ConfigError {
  return new ConfigError(
    "SLIPWAY_SECRET_KEY",
    "64 hexadecimal digits, or several such keys",
    "something else",
  );
}
