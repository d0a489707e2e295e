import pg from "pg";

/** One statement with its values, as it went to PostgreSQL. */
export interface Statement {
  text: string;
  values: unknown[];
}

/** Every statement that `work` sends through a pool of this process, in order. Nothing else may use a pool meanwhile. */
export async function recordStatements(work: () => Promise<unknown>): Promise<Statement[]> {
  const recorded: Statement[] = [];
  const { query } = pg.Client.prototype as { query: (...all: unknown[]) => unknown };
  pg.Client.prototype.query = function (this: pg.Client, ...all: unknown[]) {
    const [first, second] = all as [string | { text: string; values?: unknown[] }, unknown];
    const text = typeof first === "string" ? first : first.text;
    const values = typeof first === "string" ? second : (first.values ?? second);
    recorded.push({ text, values: Array.isArray(values) ? [...values] : [] });
    return query.apply(this, all);
  } as typeof pg.Client.prototype.query;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query as typeof pg.Client.prototype.query;
  }
  return recorded;
}
