import { sql } from "#database/database.ts";
import { listMigrations } from "#database/migrate.ts";
import { findUnknown } from "#database/newer-schema.ts";
import { fault, fine, warning, type Examination, type Finding } from "../examination.ts";

/** The database has the schema that this program knows: neither an older nor a newer one. */
export const databaseSchema: Examination = {
  name: "database-schema",
  title: { en: "Database", "zh-CN": "数据库" },
  examine: async ({ db }) => {
    const { rows } = await sql<{ version: string; found: boolean }>`
      select current_setting('server_version') as version, to_regclass('schema_migration') is not null as found`.execute(
      db,
    );
    const version = rows[0]?.version ?? "";
    const known = await listMigrations();
    if (rows[0]?.found !== true)
      return warning(
        { en: `PostgreSQL ${version}, still empty.`, "zh-CN": `PostgreSQL ${version}，尚为空。` },
        {
          en: "Start Slipway: the first start makes the tables.",
          "zh-CN": "请启动 Slipway：首次启动会创建数据表。",
        },
      );
    // Before this version has started, the table may lack the column.
    const { rows: applied } = await sql<{ name: string; needs: string | null }>`
      select name, to_jsonb(schema_migration) ->> 'needs' as needs from schema_migration`.execute(db);
    const names = new Set(applied.map(({ name }) => name));
    const newer = [...names].filter((name) => !known.includes(name));
    const needs = applied.flatMap((each) => each.needs ?? []);
    if (newer.length > 0) return sayNewer(newer.join(", "), findUnknown(needs, known) === undefined);
    const missing = known.filter((name) => !names.has(name));
    if (missing.length > 0)
      return warning(
        { en: `Changes are missing: ${missing.join(", ")}.`, "zh-CN": `缺少变更：${missing.join("、")}。` },
        {
          en: "Start this version of Slipway: it makes them.",
          "zh-CN": "请启动此版本的 Slipway：它会执行这些变更。",
        },
      );
    return fine(
      `PostgreSQL ${version}, ${known.length} changes applied.`,
      `PostgreSQL ${version}，已执行 ${known.length} 项变更。`,
    );
  },
};

/** What a newer version left here: only additions can be worked with. */
function sayNewer(names: string, mayGoOn: boolean): Finding {
  if (mayGoOn)
    return warning(
      {
        en: `A newer Slipway has added to the tables: ${names}. This version can go on.`,
        "zh-CN": `更新版本的 Slipway 已扩充数据表：${names}。此版本可以继续运行。`,
      },
      {
        en: "Replace the remaining processes by the newer version, too.",
        "zh-CN": "请将其余进程也更换为更新的版本。",
      },
    );
  return fault(
    {
      en: `A newer Slipway has changed the tables: ${names}.`,
      "zh-CN": `更新版本的 Slipway 已更改数据表：${names}。`,
    },
    {
      en: "Run the newer version, or restore a backup made before the upgrade.",
      "zh-CN": "请运行更新的版本，或恢复升级前的备份。",
    },
  );
}
