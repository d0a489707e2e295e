import { buffer } from "node:stream/consumers";
import { Readable } from "node:stream";
import type pg from "pg";
import type { BlobStore } from "#blobs/blob-store.ts";
import { archiveNames, type ArchiveHead, type ArchiveList } from "./archive-format.ts";
import { listTables, type TableShape } from "./list-tables.ts";
import { loadTable } from "./load-table.ts";
import { readTar, type TarEntry } from "./tar-reader.ts";

export interface RestoreTarget {
  /** Of a database with the archive's schema and no rows. */
  pool: pg.Pool;
  blobs: BlobStore;
}

/** What of an archive has to be known before anything is written. */
export interface ArchiveOpening {
  head: ArchiveHead;
  keys: string;
}

/** Reads the beginning of an archive. @throws Error when it is none of ours */
export async function readOpening(file: string): Promise<ArchiveOpening> {
  let head: ArchiveHead | undefined;
  for await (const entry of readTar(file)) {
    if (entry.name === archiveNames.head) head = (await readJson(entry)) as ArchiveHead;
    else if (entry.name === archiveNames.keys && head !== undefined)
      return { head, keys: (await readAll(entry)).toString("utf8") };
    else break;
  }
  throw new Error(`${file} is no backup of Slipway.`);
}

/**
 * Fills an empty database and the file store. The rows commit together at the end, once everything agrees with the
 * archive's closing list; files that were stored by then do no harm. @throws Error when the archive is damaged
 */
export async function restoreBackup({ pool, blobs }: RestoreTarget, file: string): Promise<ArchiveList> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    const list = await loadArchive(client, blobs, file);
    await client.query("commit");
    return list;
  } finally {
    client.release(true);
  }
}

async function loadArchive(client: pg.PoolClient, blobs: BlobStore, file: string): Promise<ArchiveList> {
  const shapes = new Map((await listTables(client)).map((shape) => [shape.name, shape]));
  const loaded: ArchiveList["tables"] = {};
  let files = 0;
  for await (const entry of readTar(file)) {
    if (entry.name.startsWith(archiveNames.tables)) {
      const name = entry.name.slice(archiveNames.tables.length, -".jsonl".length);
      loaded[name] = await loadTable(client, shapeOf(shapes, name), entry.body);
    } else if (entry.name.startsWith(archiveNames.files)) {
      await blobs.put(Readable.from(entry.body));
      files += 1;
    } else if (entry.name === archiveNames.list) {
      const list = (await readJson(entry)) as ArchiveList;
      compare(list, loaded, files);
      return list;
    }
  }
  throw new Error("The archive is cut off.");
}

function shapeOf(shapes: ReadonlyMap<string, TableShape>, name: string): TableShape {
  const shape = shapes.get(name);
  if (shape === undefined) throw new Error(`The archive has a table ${name}, which this schema has not.`);
  return shape;
}

function compare(list: ArchiveList, loaded: ArchiveList["tables"], files: number): void {
  const differing = Object.entries(list.tables)
    .filter(([name, { rows, sha256 }]) => loaded[name]?.rows !== rows || loaded[name].sha256 !== sha256)
    .map(([name]) => name);
  if (differing.length > 0) throw new Error(`The archive is damaged: ${differing.join(", ")}.`);
  if (files !== list.files) throw new Error(`The archive has ${files} files instead of ${list.files}.`);
}

function readAll({ body }: TarEntry): Promise<Buffer> {
  return buffer(Readable.from(body));
}

async function readJson(entry: TarEntry): Promise<unknown> {
  return JSON.parse((await readAll(entry)).toString("utf8"));
}
