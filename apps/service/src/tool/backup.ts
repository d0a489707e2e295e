import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { makeBackup } from "#backup/make-backup.ts";
import { readKeys } from "#backup/installation-keys.ts";
import type { ArchiveList } from "#backup/archive-format.ts";
import { readEnvironment } from "#config/environment.ts";
import { isDatabaseEmpty } from "#doctor/is-database-empty.ts";
import { openTool } from "./open-tool.ts";
import type { ToolExit } from "./run-tool.ts";
import type { ToolCall } from "./tool-call.ts";
import { WrongUse } from "./wrong-use.ts";

/** `slipway backup <file>`: everything in one archive, while the service runs; 1 when a file was missing or damaged. */
export async function backup({ args, json, language }: ToolCall): Promise<ToolExit> {
  const file = resolve(args[0] ?? "");
  if (args.length !== 1) throw new WrongUse(nameOne);
  if (existsSync(file)) throw new WrongUse(isThere(file));
  const parts = await openTool();
  try {
    if (await isDatabaseEmpty(parts.db)) throw new WrongUse(nothingHere);
    const { pool, blobs, clock, config } = parts;
    const source = {
      pool,
      blobs,
      now: clock.now(),
      readKeys: async () => (await readKeys(readEnvironment(process.env), config.dataFolder)) ?? "",
    };
    const list = await makeBackup(source, file);
    process.stdout.write(
      json ? `${JSON.stringify({ file, ...list }, undefined, 2)}\n` : describe(file, list)[language],
    );
    return list.missingFiles.length === 0 ? 0 : 1;
  } finally {
    await parts.stop();
  }
}

function describe(file: string, { tables, files, fileBytes, missingFiles }: ArchiveList) {
  const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
  const missing = missingFiles.join("\n  ");
  return {
    en: `${file}: ${rows} rows, ${files} files of ${fileBytes} bytes, and the keys. Keep it as safe as the keys.\n${
      missing === "" ? "" : `Missing or damaged in the store:\n  ${missing}\n`
    }`,
    "zh-CN": `${file}：${rows} 行数据、${files} 个文件（${fileBytes} 字节）以及密钥。请像保管密钥一样保管此文件。\n${
      missing === "" ? "" : `存储中缺失或损坏：\n  ${missing}\n`
    }`,
  };
}

const nameOne = {
  en: "Name one file to write: `slipway backup slipway.tar`.",
  "zh-CN": "请指定一个要写入的文件：`slipway backup slipway.tar`。",
};
const isThere = (file: string) => ({
  en: `${file} is there already; a backup never overwrites a file.`,
  "zh-CN": `${file} 已存在；备份不会覆盖文件。`,
});
const nothingHere = {
  en: "There is no Slipway in this database. Give the folder with --data, or DATABASE_URL.",
  "zh-CN": "此数据库中没有 Slipway。请用 --data 指定文件夹，或设置 DATABASE_URL。",
};
