import { sql } from "#database/database.ts";
import { chainHash, type ChainedEntry } from "#jobs/chain-hash.ts";
import type { Fault } from "../fault.ts";
import type { IntegrityCheck, Inspected } from "../inspected.ts";

const batch = 1000;

type Entry = ChainedEntry & { chain_hash: string | null };

/** Each entry's hash follows from the one before: an entry that was changed or taken out breaks the chain. */
export const historyIsWhole: IntegrityCheck = {
  name: "history-is-whole",
  title: { en: "No entry of history was changed or removed", "zh-CN": "历史记录未被更改或删除" },
  inspect: async ({ db }, tell) => {
    let previous = "";
    let last: Entry | undefined;
    let count = 0;
    for await (const entry of readEntries(db)) {
      count += 1;
      if (entry.chain_hash === null) continue;
      if (chainHash(previous, entry) !== entry.chain_hash) tell(broken(entry, last));
      // One fault is told once: what follows is compared with the chain as it stands.
      previous = entry.chain_hash;
      last = entry;
    }
    return count;
  },
};

async function* readEntries(db: Inspected["db"]): AsyncGenerator<Entry> {
  for (let after = 0; ;) {
    const { rows } = await sql<Entry>`
      select id, at, event, actor, publisher_id, offer_id, run_id, details, chain_hash from audit_entry
      where id > ${after} order by id limit ${batch}`.execute(db);
    yield* rows;
    if (rows.length < batch) return;
    after = rows.at(-1)!.id;
  }
}

function broken({ id, event }: Entry, last: Entry | undefined): Fault {
  const before = last === undefined ? "" : ` after ${last.id}`;
  return {
    subject: `audit ${id}`,
    text: {
      en: `Entry ${id} (${event})${before} does not fit the chain: it was changed, or one before it is gone.`,
      "zh-CN": `条目 ${id}（${event}）与链不符：该条目已被更改，或其前的条目已缺失。`,
    },
    fix: {
      en: "Compare with a backup to see what was there; find out who can write to the database.",
      "zh-CN": "请与备份比较以查看原有内容，并查明谁可以写入数据库。",
    },
  };
}
