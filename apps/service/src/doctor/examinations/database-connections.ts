import { sql } from "#database/database.ts";
import { fine, warning, type Examination } from "../examination.ts";

/** Every process needs its pool, four connections of the queue, one of the events. */
export const databaseConnections: Examination = {
  name: "database-connections",
  title: { en: "Connections", "zh-CN": "连接" },
  examine: async ({ db, config }) => {
    const { rows } = await sql<{ used: number; allowed: number }>`
      select (select count(*) from pg_stat_activity where backend_type = 'client backend') as used,
        current_setting('max_connections')::int as allowed`.execute(db);
    const { used = 0, allowed = 0 } = rows[0] ?? {};
    const needed = config.poolSize + 5;
    if (allowed - used >= needed)
      return fine(`${used} of ${allowed} are in use.`, `已使用 ${used} / ${allowed}。`);
    return warning(
      {
        en: `${used} of ${allowed} are in use; one more process may need ${needed}.`,
        "zh-CN": `已使用 ${used} / ${allowed}；再增加一个进程可能需要 ${needed} 个。`,
      },
      {
        en: "Raise max_connections, lower SLIPWAY_POOL_SIZE, or run fewer processes.",
        "zh-CN": "请提高 max_connections、降低 SLIPWAY_POOL_SIZE，或减少进程数。",
      },
    );
  },
};
