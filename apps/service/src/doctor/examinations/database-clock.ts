import { sql } from "#database/database.ts";
import { fine, warning, type Examination } from "../examination.ts";

const toleratedMs = 5000;

/** Due dates, expiry and the queue compare times of several machines. */
export const databaseClock: Examination = {
  name: "database-clock",
  title: { en: "Clocks", "zh-CN": "时钟" },
  examine: async ({ db, clock }) => {
    const before = clock.now().getTime();
    const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(db);
    const after = clock.now().getTime();
    const difference = Math.round((rows[0]?.now.getTime() ?? 0) - (before + after) / 2);
    if (Math.abs(difference) <= toleratedMs)
      return fine("This machine and the database agree.", "本机与数据库的时间一致。");
    const seconds = Math.round(difference / 1000);
    return warning(
      {
        en: `The database's clock is ${seconds} seconds off ours.`,
        "zh-CN": `数据库的时钟与本机相差 ${seconds} 秒。`,
      },
      {
        en: "Let both take the time from the same servers (NTP).",
        "zh-CN": "请让两者从相同的服务器同步时间（NTP）。",
      },
    );
  },
};
