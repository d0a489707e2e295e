import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Environment } from "#config/environment.ts";
import { keyFileName, replaceKeyFile } from "#config/key-file.ts";
import { readKeyRing, wordsOf, type KeyRing } from "#config/key-ring.ts";
import { WrongUse } from "#tool/wrong-use.ts";

/** The installation's keys as text, the one in use first; undefined where there are none yet. */
export async function readKeys(environment: Environment, dataFolder: string): Promise<string | undefined> {
  if (environment.SLIPWAY_SECRET_KEY !== undefined) return environment.SLIPWAY_SECRET_KEY;
  return readFile(join(dataFolder, keyFileName), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
}

/** The keys as text, read into a ring. @throws ConfigError where there are none */
export async function readInstallationRing(environment: Environment, dataFolder: string): Promise<KeyRing> {
  return readKeyRing((await readKeys(environment, dataFolder)) ?? "");
}

/**
 * Makes sure that what was sealed with these keys can be opened here: they are written into the data folder, in front of
 * keys that are there. @throws WrongUse when SLIPWAY_SECRET_KEY lacks one of them
 */
export async function adoptKeys(keys: string, environment: Environment, dataFolder: string): Promise<void> {
  const present = wordsOf((await readKeys(environment, dataFolder)) ?? "");
  const missing = wordsOf(keys).filter((key) => !present.includes(key));
  if (missing.length === 0) return;
  if (environment.SLIPWAY_SECRET_KEY !== undefined) throw new WrongUse(otherKey);
  await replaceKeyFile(dataFolder, [...missing, ...present]);
}

const otherKey = {
  en: "SLIPWAY_SECRET_KEY lacks a key that the archive was made with: its secrets could not be read. Add the key that was in use, after the new one.",
  "zh-CN":
    "SLIPWAY_SECRET_KEY 缺少制作该存档时使用的密钥，其中的机密将无法读取。请将当时使用的密钥添加在新密钥之后。",
};
