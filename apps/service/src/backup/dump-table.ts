import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import type pg from "pg";
import { quoted, type TableShape } from "./list-tables.ts";

const rowsPerFetch = 500;

export interface DumpedTable {
  rows: number;
  /** In bytes. */
  size: number;
  sha256: string;
}

/** Writes a table into a file, a line of JSON for each row, as the client's transaction sees it. PostgreSQL writes the JSON, so numbers of any size stay exact. */
export async function dumpTable(
  client: pg.ClientBase,
  table: TableShape,
  file: string,
): Promise<DumpedTable> {
  const columns = table.columns.map(quoted).join(", ");
  await client.query(
    `declare dump no scroll cursor for select row_to_json(one)::text as line from (select ${columns} from ${quoted(table.name)}) as one`,
  );
  const handle = await open(file, "w", 0o600);
  const digest = createHash("sha256");
  const dumped = { rows: 0, size: 0 };
  try {
    for (;;) {
      const { rows } = await client.query<{ line: string }>(`fetch ${rowsPerFetch} from dump`);
      if (rows.length === 0) break;
      const text = Buffer.from(rows.map(({ line }) => `${line}\n`).join(""));
      await handle.writeFile(text);
      digest.update(text);
      dumped.rows += rows.length;
      dumped.size += text.length;
    }
  } finally {
    await handle.close();
    await client.query("close dump");
  }
  return { ...dumped, sha256: digest.digest("hex") };
}
