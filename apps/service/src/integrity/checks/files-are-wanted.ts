import { sql } from "#database/database.ts";
import type { Fault } from "../fault.ts";
import type { IntegrityCheck, Inspected } from "../inspected.ts";

/** Bytes that no row names are collected once they are a day old, hourly; these were left. */
const leftAfterMs = 26 * 60 * 60 * 1000;
const batch = 1000;

/** Nothing lies in the store that no row names, once the hourly collection had its turn. */
export const filesAreWanted: IntegrityCheck = {
  name: "files-are-wanted",
  title: { en: "Nothing is stored that nobody names", "zh-CN": "没有无人引用的存储文件" },
  inspect: async ({ db, blobs, clock }, tell) => {
    const before = new Date(clock.now().getTime() - leftAfterMs);
    let count = 0;
    let old: string[] = [];
    const flush = async () => {
      for (const hash of await findUnnamed(db, old)) tell(describe(hash));
      old = [];
    };
    for await (const blob of blobs.list()) {
      count += 1;
      if (blob.storedAt < before) old.push(blob.hash);
      if (old.length >= batch) await flush();
    }
    await flush();
    return count;
  },
};

async function findUnnamed(db: Inspected["db"], hashes: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ hash: string }>`
    select hash from unnest(${hashes}::text[]) as hash
    where hash not in (select hash from blob where hash = any(${hashes}::text[]))
    and hash not in (select hash from upload_part where hash = any(${hashes}::text[]))`.execute(db);
  return rows.map(({ hash }) => hash);
}

function describe(hash: string): Fault {
  return {
    subject: hash,
    text: {
      en: "The store holds this file for over a day, and no row names it.",
      "zh-CN": "该文件已存储超过一天，但没有任何记录引用它。",
    },
    fix: {
      en: "Run a worker: it collects such files each hour. Nothing is lost by them but space.",
      "zh-CN": "请运行工作进程：它每小时清理此类文件。除占用空间外没有其他影响。",
    },
  };
}
