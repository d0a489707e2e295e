import { createHash } from "node:crypto";
import type pg from "pg";
import { quoted, type TableShape } from "./list-tables.ts";

const batchBytes = 4 * 1024 * 1024;

/** Fills an empty table from lines of JSON. Answers what was read, to be compared with the archive's list. */
export async function loadTable(
  client: pg.ClientBase,
  table: TableShape,
  body: AsyncIterable<Buffer>,
): Promise<{ rows: number; sha256: string }> {
  const digest = createHash("sha256");
  let rows = 0;
  let batch: string[] = [];
  let bytes = 0;
  const flush = async () => {
    await insertLines(client, table, batch);
    rows += batch.length;
    batch = [];
    bytes = 0;
  };
  for await (const line of readLines(body, digest)) {
    batch.push(line);
    bytes += line.length;
    if (bytes >= batchBytes) await flush();
  }
  await flush();
  await continueSequences(client, table);
  return { rows, sha256: digest.digest("hex") };
}

async function insertLines(
  client: pg.ClientBase,
  table: TableShape,
  lines: readonly string[],
): Promise<void> {
  if (lines.length === 0) return;
  const [name, columns] = [quoted(table.name), table.columns.map(quoted).join(", ")];
  await client.query(
    `insert into ${name} (${columns}) overriding system value
     select ${columns} from json_populate_recordset(null::${name}, $1::json)`,
    [`[${lines.join(",")}]`],
  );
}

async function* readLines(
  body: AsyncIterable<Buffer>,
  digest: ReturnType<typeof createHash>,
): AsyncGenerator<string> {
  // Bytes, since a chunk may end within a character.
  let rest: Buffer[] = [];
  for await (const chunk of body) {
    digest.update(chunk);
    let from = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
      yield Buffer.concat([...rest, chunk.subarray(from, end)]).toString("utf8");
      rest = [];
      from = end + 1;
    }
    rest.push(Buffer.from(chunk.subarray(from)));
  }
}

/** New rows get numbers above those that were loaded. */
async function continueSequences(client: pg.ClientBase, { name, columns }: TableShape): Promise<void> {
  for (const column of columns) {
    const { rows } = await client.query<{ sequence: string | null }>(
      "select pg_get_serial_sequence($1, $2) as sequence",
      [quoted(name), column],
    );
    const sequence = rows[0]?.sequence;
    if (sequence === null || sequence === undefined) continue;
    await client.query(
      `select setval($1, coalesce((select max(${quoted(column)}) from ${quoted(name)}), 0) + 1, false)`,
      [sequence],
    );
  }
}
