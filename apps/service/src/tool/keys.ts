import { randomBytes } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { Text } from "@slipway/contracts";
import { readInstallationRing, readKeys } from "#backup/installation-keys.ts";
import { readEnvironment } from "#config/environment.ts";
import { replaceKeyFile } from "#config/key-file.ts";
import { linksOnlyPrefix, readKeyRing, toLinksOnly, wordsOf } from "#config/key-ring.ts";
import { isDatabaseEmpty } from "#doctor/is-database-empty.ts";
import { countFormer, resealSecrets } from "#secrets/reseal-secrets.ts";
import { openTool, type ToolParts } from "./open-tool.ts";
import type { ToolExit } from "./run-tool.ts";
import type { ToolCall } from "./tool-call.ts";
import { WrongUse } from "./wrong-use.ts";

/**
 * From the moment a new key is in front until a former one is given up: a request that sealed something just before has
 * been answered by then, and a shared folder has shown every machine the new file.
 */
const graceMs = 15_000;

/** `slipway keys`: which key is in use; `slipway keys rotate`: seals everything with a new one, while the service runs. */
export async function keys({ args, json, language }: ToolCall): Promise<ToolExit> {
  const [action, ...others] = args;
  if (others.length > 0 || (action !== undefined && action !== "rotate")) throw new WrongUse(whatThereIs);
  const parts = await openTool();
  try {
    if (await isDatabaseEmpty(parts.db)) throw new WrongUse(nothingHere);
    const told = action === "rotate" ? await rotate(parts) : await describe(parts);
    process.stdout.write(json ? `${JSON.stringify(told.facts, undefined, 2)}\n` : `${told.text[language]}\n`);
    return told.exit;
  } finally {
    await parts.stop();
  }
}

interface Told {
  facts: Record<string, unknown>;
  text: Text;
  exit: ToolExit;
}

async function describe({ secrets, pool, config }: ToolParts): Promise<Told> {
  const { name, formerNames } = await readInstallationRing(readEnvironment(process.env), config.dataFolder);
  const former = await countFormer(secrets, pool);
  const others = formerNames.join(", ");
  return {
    facts: { inUse: name, former: formerNames, secretsUnderFormerKeys: former },
    text: {
      en: `Key ${name} is in use. ${others === "" ? "No former key opens anything." : `Former keys: ${others}.`} Secrets under a former key: ${former}.`,
      "zh-CN": `正在使用密钥 ${name}。${others === "" ? "没有可打开机密的旧密钥。" : `旧密钥：${others}。`}仍由旧密钥加密的机密：${former} 个。`,
    },
    exit: 0,
  };
}

/** Every part is safe to be killed in and to be done again: a key in front that is followed by another goes on there. */
async function rotate({ secrets, pool, config }: ToolParts): Promise<Told> {
  const words = wordsOf((await readKeys(readEnvironment(process.env), config.dataFolder)) ?? "");
  const isInFile = readEnvironment(process.env).SLIPWAY_SECRET_KEY === undefined;
  const isUnderWay = readKeyRing(words.join("\n")).formerNames.length > 0;
  if (!isUnderWay && !isInFile) throw new WrongUse(putNewKeyInFront);
  const fresh = isUnderWay ? [] : [randomBytes(32).toString("hex")];
  if (fresh.length > 0) await replaceKeyFile(config.dataFolder, [...fresh, ...words]);
  // Where the key is a variable, every process was started with the new one in front.
  const settledAt = Date.now() + (isInFile ? graceMs : 0);
  let changed = 0;
  for (;;) {
    const isLast = Date.now() >= settledAt;
    const pass = await resealSecrets(secrets, pool);
    changed += pass.changed;
    if (pass.closed > 0) return tellClosed(changed, pass.closed);
    if (isLast && pass.changed === 0) break;
    await wait(Math.max(0, Math.min(1000, settledAt - Date.now())));
  }
  const [inUse = "", ...former] = [...fresh, ...words];
  const kept = [inUse, ...former.map(toLinksOnly)];
  if (isInFile) await replaceKeyFile(config.dataFolder, kept);
  return tellDone(changed, kept, isInFile);
}

function tellDone(changed: number, kept: readonly string[], isInFile: boolean): Told {
  const { name } = readKeyRing(kept.join("\n"));
  const former = kept.filter((word) => word.startsWith(linksOnlyPrefix)).join(",");
  const facts = { inUse: name, resealed: changed, ...(isInFile ? {} : { replaceFormerKeysBy: former }) };
  const done = {
    en: `${changed} secrets were sealed anew. Key ${name} is in use, and no former key opens anything but signs the links of files that exist.`,
    "zh-CN": `已重新加密 ${changed} 个机密。正在使用密钥 ${name}；旧密钥除了验证现有文件链接的签名外，不再打开任何内容。`,
  };
  const byHand = {
    en: `In SLIPWAY_SECRET_KEY, put this in place of the keys after the first, and restart every process:\n${former}`,
    "zh-CN": `请在 SLIPWAY_SECRET_KEY 中用以下内容替换首个密钥之后的密钥，并重启所有进程：\n${former}`,
  };
  const text = isInFile
    ? done
    : { en: `${done.en}\n${byHand.en}`, "zh-CN": `${done["zh-CN"]}\n${byHand["zh-CN"]}` };
  return { facts, text, exit: 0 };
}

function tellClosed(changed: number, closed: number): Told {
  return {
    facts: { resealed: changed, closed },
    text: {
      en: `${changed} secrets were sealed anew, but no key here opens ${closed} others. The former keys stay. \`slipway verify\` names what cannot be opened; add the key, or have it entered again, then run this again.`,
      "zh-CN": `已重新加密 ${changed} 个机密，但另有 ${closed} 个无法用现有密钥打开。旧密钥将保留。\`slipway verify\` 会列出无法打开的内容；请添加相应密钥或重新输入内容，然后再次运行。`,
    },
    exit: 1,
  };
}

const whatThereIs = {
  en: "There is `slipway keys`, which tells the key in use, and `slipway keys rotate`.",
  "zh-CN": "可用命令：`slipway keys` 显示正在使用的密钥，`slipway keys rotate` 轮换密钥。",
};
const putNewKeyInFront = {
  en: "SLIPWAY_SECRET_KEY holds one key. Put a new one (`openssl rand -hex 32`) behind it and restart every process; then put it in front and restart them again; then run this.",
  "zh-CN":
    "SLIPWAY_SECRET_KEY 只有一个密钥。请先将新密钥（`openssl rand -hex 32`）放在其后并重启所有进程；再将其放到最前面并再次重启；然后运行此命令。",
};
const nothingHere = {
  en: "There is no Slipway in this database. Give the folder with --data, or DATABASE_URL.",
  "zh-CN": "此数据库中没有 Slipway。请用 --data 指定文件夹，或设置 DATABASE_URL。",
};
