import pg from "pg";
import { adoptKeys } from "#backup/installation-keys.ts";
import { archiveFormat, type ArchiveHead } from "#backup/archive-format.ts";
import { readOpening, restoreBackup } from "#backup/restore-backup.ts";
import { openBlobStore } from "#blobs/open-blob-store.ts";
import { createServices } from "#compose.ts";
import { makeConfig } from "#config/config.ts";
import { readEnvironment } from "#config/environment.ts";
import { loadSecrets } from "#config/secrets.ts";
import { listMigrations, migrateDatabase } from "#database/migrate.ts";
import { reapMessages } from "#jobs/reap-messages.ts";
import { reapRuns } from "#jobs/reap-runs.ts";
import { openDatabase } from "#process/open-database.ts";
import type { ToolExit } from "./run-tool.ts";
import type { ToolCall } from "./tool-call.ts";
import { WrongUse } from "./wrong-use.ts";

/** `slipway restore <file>`: an archive into an empty database and its file store; what was under way goes on. */
export async function restore({ args, json, language }: ToolCall): Promise<ToolExit> {
  const [file] = args;
  if (file === undefined || args.length !== 1) throw new WrongUse(nameOne);
  const opening = await readOpening(file);
  await requireKnown(opening.head);
  const environment = readEnvironment(process.env);
  const config = makeConfig(environment);
  const { DATABASE_URL: databaseUrl, SLIPWAY_DIRECT_DATABASE_URL: directDatabaseUrl } = environment;
  const database = await openDatabase({ databaseUrl, directDatabaseUrl }, config.dataFolder);
  try {
    await requireEmpty(database.directUrl);
    await adoptKeys(opening.keys, environment, config.dataFolder);
    const list = await load(database.directUrl, file, opening.head);
    await wakeRuns(database.directUrl);
    const rows = Object.values(list.tables).reduce((sum, table) => sum + table.rows, 0);
    const done = { madeAt: opening.head.madeAt, rows, files: list.files, missingFiles: list.missingFiles };
    process.stdout.write(json ? `${JSON.stringify(done, undefined, 2)}\n` : describe(done)[language]);
    return list.missingFiles.length === 0 ? 0 : 1;
  } finally {
    await database.stop();
  }
}

async function requireKnown({ format, migrations }: ArchiveHead): Promise<void> {
  const known = await listMigrations();
  if (format === archiveFormat && migrations.every((name) => known.includes(name))) return;
  throw new WrongUse({
    en: "The archive was made by a newer Slipway. Restore it with that version.",
    "zh-CN": "该存档由更新版本的 Slipway 制作。请用该版本恢复。",
  });
}

async function withPool<T>(url: string, work: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const pool = new pg.Pool({ connectionString: url, max: 1, application_name: "slipway-restore" });
  pool.on("connect", (client) => client.on("error", () => {}));
  pool.on("error", () => {});
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}

/** Anything that people have made must not be mixed with what the archive holds. */
async function requireEmpty(url: string): Promise<void> {
  const isEmpty = await withPool(url, async (pool) => {
    const { rows } = await pool.query<{ found: boolean }>(
      "select to_regclass('publisher') is not null as found",
    );
    if (rows[0]?.found !== true) return true;
    const { rows: counted } = await pool.query<{ found: boolean }>(
      "select exists (select 1 from publisher) or exists (select 1 from principal) or exists (select 1 from audit_entry) as found",
    );
    return counted[0]?.found !== true;
  });
  if (!isEmpty) throw new WrongUse(notEmpty);
}

/** First the schema that the archive has, then its rows, then what has changed since. */
async function load(url: string, file: string, { migrations }: ArchiveHead) {
  await migrateDatabase(url, undefined, migrations.at(-1));
  const environment = readEnvironment(process.env);
  const config = makeConfig(environment);
  const secrets = await loadSecrets(environment, config.dataFolder);
  const blobs = await openBlobStore(config.blobs, secrets);
  const list = await withPool(url, (pool) => restoreBackup({ pool, blobs }, file));
  await migrateDatabase(url);
  return list;
}

/** The queue is not part of an archive: whatever waits for the worker is given a new job. */
async function wakeRuns(databaseUrl: string): Promise<void> {
  const environment = readEnvironment(process.env);
  const config = makeConfig(environment);
  const secrets = await loadSecrets(environment, config.dataFolder);
  const services = await createServices({ config, secrets, databaseUrl, isWorker: false });
  try {
    await reapRuns(services, 0);
    await reapMessages(services, 0);
  } finally {
    await services.stop();
  }
}

function describe({ madeAt, rows, files }: { madeAt: string; rows: number; files: number }) {
  return {
    en: `Restored the state of ${madeAt}: ${rows} rows, ${files} files. Look it over with \`slipway verify\`.\n`,
    "zh-CN": `已恢复 ${madeAt} 的状态：${rows} 行数据、${files} 个文件。请用 \`slipway verify\` 检查。\n`,
  };
}

const nameOne = {
  en: "Name the archive to restore: `slipway restore slipway.tar`.",
  "zh-CN": "请指定要恢复的存档：`slipway restore slipway.tar`。",
};
const notEmpty = {
  en: "This database is not empty, and restoring never overwrites. Give an empty folder with --data, or an empty database.",
  "zh-CN": "此数据库不为空，恢复不会覆盖数据。请用 --data 指定空文件夹，或使用空数据库。",
};
