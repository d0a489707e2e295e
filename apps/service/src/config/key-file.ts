import { randomBytes } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { link, mkdir, rename, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readKeyRing, type KeyRing } from "./key-ring.ts";

export const keyFileName = "secret.key";

/** Makes the key file unless it is there: of two processes that start at once, both read the key that came first, whole. */
export async function ensureKeyFile(dataFolder: string): Promise<string> {
  await mkdir(dataFolder, { recursive: true });
  const file = join(dataFolder, keyFileName);
  const own = await writeDraft(file, [randomBytes(32).toString("hex")]);
  await link(own, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  await unlink(own);
  return file;
}

/** Puts other keys in the file's place in one step, for every process that reads it. */
export async function replaceKeyFile(dataFolder: string, words: readonly string[]): Promise<void> {
  await mkdir(dataFolder, { recursive: true });
  const file = join(dataFolder, keyFileName);
  await rename(await writeDraft(file, words), file);
}

async function writeDraft(file: string, words: readonly string[]): Promise<string> {
  const own = `${file}.${process.pid}`;
  await writeFile(own, `${words.join("\n")}\n`, { mode: 0o600, flush: true });
  return own;
}

/**
 * The keys of a file, read anew whenever it has been replaced: a rotation reaches processes that run. Asking the file
 * system costs some microseconds, less than what is done with the key.
 */
export function watchKeyFile(file: string): () => KeyRing {
  let ring = readKeyRing(readFileSync(file, "utf8"));
  let seen = stampOf(file);
  return () => {
    const stamp = stampOf(file);
    if (stamp === seen || stamp === undefined) return ring;
    ring = readKeyRing(readFileSync(file, "utf8"));
    seen = stamp;
    return ring;
  };
}

function stampOf(file: string): string | undefined {
  const found = statSync(file, { throwIfNoEntry: false, bigint: true });
  return found === undefined ? undefined : `${found.ino}/${found.mtimeNs}/${found.size}`;
}
