import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdtemp, rename, rm, unlink } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type pg from "pg";
import type { BlobStore } from "#blobs/blob-store.ts";
import { wordsOf } from "#config/key-ring.ts";
import { version } from "#version.ts";
import { archiveFormat, archiveNames, type ArchiveHead, type ArchiveList } from "./archive-format.ts";
import { dumpTable } from "./dump-table.ts";
import { listTables } from "./list-tables.ts";
import { openTarWriter, type TarWriter } from "./tar-writer.ts";

export interface BackupSource {
  pool: pg.Pool;
  blobs: BlobStore;
  /** The installation's keys as text; asked before and after the snapshot is taken, so that a rotation costs none. */
  readKeys(): Promise<string>;
  now: Date;
}

/**
 * Writes the database, the files that it names and the keys into one archive, while the service is at work: the tables
 * as one snapshot shows them, then the files, which never change once a row names them.
 */
export async function makeBackup(source: BackupSource, file: string): Promise<ArchiveList> {
  const target = resolve(file);
  const draft = `${target}.${process.pid}.partial`;
  const folder = await mkdtemp(join(dirname(target), ".slipway-backup-"));
  const client = await source.pool.connect();
  const tar = await openTarWriter(draft, source.now);
  try {
    await client.query("begin isolation level repeatable read read only");
    const list = await writeArchive({ ...source, client, tar, folder });
    await client.query("commit");
    await tar.finish();
    await rename(draft, target);
    return list;
  } catch (error) {
    await tar.close().catch(() => {});
    await unlink(draft).catch(() => {});
    throw error;
  } finally {
    // A snapshot that was not ended goes with its connection.
    client.release(true);
    await rm(folder, { recursive: true, force: true });
  }
}

interface Writing extends BackupSource {
  client: pg.PoolClient;
  tar: TarWriter;
  folder: string;
}

async function writeArchive(writing: Writing): Promise<ArchiveList> {
  const { tar, readKeys, client } = writing;
  const before = wordsOf(await readKeys());
  const list: ArchiveList = { tables: {}, files: 0, fileBytes: 0, missingFiles: [] };
  await addJson(tar, archiveNames.head, await describeHead(writing));
  const after = wordsOf(await readKeys());
  const keys = [...after, ...before.filter((key) => !after.includes(key))];
  const keyBytes = Buffer.from(`${keys.join("\n")}\n`);
  await tar.add(archiveNames.keys, keyBytes.length, [keyBytes]);
  for (const table of await listTables(client)) {
    const file = join(writing.folder, table.name);
    const { rows, size, sha256 } = await dumpTable(client, table, file);
    await tar.add(`${archiveNames.tables}${table.name}.jsonl`, size, createReadStream(file));
    await unlink(file);
    list.tables[table.name] = { rows, sha256 };
  }
  await addFiles(writing, list);
  await addJson(tar, archiveNames.list, list);
  return list;
}

async function describeHead({ client, now }: Writing): Promise<ArchiveHead> {
  const { rows } = await client.query<{ name: string; version: string }>(
    "select name, current_setting('server_version') as version from schema_migration order by name",
  );
  return {
    format: archiveFormat,
    madeAt: now.toISOString(),
    slipwayVersion: version,
    postgresVersion: rows[0]?.version ?? "",
    migrations: rows.map(({ name }) => name),
  };
}

/** Pieces of uploads under way may be put together and taken away meanwhile; whoever uploads then begins anew. */
async function addFiles({ client, blobs, tar }: Writing, list: ArchiveList): Promise<void> {
  const { rows } = await client.query<{ hash: string; isPiece: boolean }>(`
    select hash, bool_and(piece) as "isPiece" from (
      select hash, false as piece from blob where state = 'stored' union all select hash, true from upload_part) as named
    group by hash order by hash`);
  for (const { hash, isPiece } of rows) {
    const size = await blobs.size(hash).catch(() => undefined);
    if (size === undefined) {
      if (!isPiece) list.missingFiles.push(hash);
      continue;
    }
    const digest = createHash("sha256");
    await tar.add(`${archiveNames.files}${hash}`, size, digesting(await blobs.open(hash), digest));
    if (digest.digest("hex") !== hash) list.missingFiles.push(hash);
    list.files += 1;
    list.fileBytes += size;
  }
}

async function* digesting(
  source: AsyncIterable<Uint8Array>,
  digest: ReturnType<typeof createHash>,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    digest.update(chunk);
    yield chunk;
  }
}

async function addJson(tar: TarWriter, name: string, value: unknown): Promise<void> {
  const bytes = Buffer.from(`${JSON.stringify(value, undefined, 2)}\n`);
  await tar.add(name, bytes.length, [bytes]);
}
