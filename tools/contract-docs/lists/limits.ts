import { defaultLimits, type PackageLimits } from "../../../packages/package-reader/src/limits.ts";
import { table, type Language } from "../languages.ts";

const megabyte = 1024 * 1024;

const names: Record<
  Language,
  Record<"entries" | "entryBytes" | "totalBytes" | "ratio", (limits: PackageLimits) => [string, string]>
> = {
  en: {
    entries: ({ entries }) => ["files and folders", String(entries)],
    entryBytes: ({ entryBytes }) => ["one file, unpacked", `${entryBytes / megabyte} MB`],
    totalBytes: ({ totalBytes }) => ["all files together, unpacked", `${totalBytes / megabyte} MB`],
    ratio: ({ ratio, ratioFromBytes }) => [
      `how much smaller a file of over ${ratioFromBytes / megabyte} MB may get by packing`,
      `${ratio} times`,
    ],
  },
  "zh-CN": {
    entries: ({ entries }) => ["文件和文件夹", String(entries)],
    entryBytes: ({ entryBytes }) => ["单个文件，解压后", `${entryBytes / megabyte} MB`],
    totalBytes: ({ totalBytes }) => ["全部文件，解压后", `${totalBytes / megabyte} MB`],
    ratio: ({ ratio, ratioFromBytes }) => [
      `超过 ${ratioFromBytes / megabyte} MB 的文件的压缩比`,
      `${ratio} 倍`,
    ],
  },
};

/** How large a package may be. */
export function listLimits(language: Language): string[] {
  const heads = language === "en" ? ["of one package", "at most"] : ["单个包", "上限"];
  return table(
    heads,
    Object.values(names[language]).map((describe) => describe(defaultLimits)),
  );
}
