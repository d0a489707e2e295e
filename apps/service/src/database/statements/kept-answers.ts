import type pg from "pg";

/** Answers of one kind of question, kept until anything is written to the database. */
export interface KeptAnswers<T> {
  /**
   * Asks the database; but only whether anything was written, where the same question was answered before.
   * @param key of the question: equal keys, equal statements and values
   * @param seen a snapshot that this request has seen already; an answer kept from it needs no question at all
   */
  read(pool: pg.Pool, key: string, question: Question<T>, seen?: string): Promise<T>;
}

export interface Question<T> {
  /** Under which the statement is prepared; absent for one that seldom comes again. */
  name?: string;
  /** A subquery that yields one JSON value. */
  json: string;
  values: readonly unknown[];
  /** What becomes of that value; null where the subquery yields nothing. Never changed by who gets it. */
  make(found: unknown): T;
}

interface Kept<T> {
  snapshot: string;
  answer: T;
}

/**
 * Pages that show lists and states are asked for far more often than anything changes. Two equal snapshots of PostgreSQL
 * see the same rows, and one that was left behind by a write never comes back: so a kept answer is the one that would be
 * read now, also with other processes that write. One round trip at most.
 */
export function keepAnswers<T>(limit = 1000): KeptAnswers<T> {
  const byPool = new WeakMap<pg.Pool, Map<string, Kept<T>>>();
  return {
    read: async (pool, key, question, seen) => {
      const kept = byPool.get(pool) ?? new Map<string, Kept<T>>();
      byPool.set(pool, kept);
      const before = kept.get(key);
      if (before !== undefined && before.snapshot === seen) return before.answer;
      const { snapshot, found } = await ask(pool, question, before?.snapshot);
      if (before !== undefined && before.snapshot === snapshot) return before.answer;
      const answer = question.make(found);
      kept.delete(key);
      if (kept.size >= limit) kept.delete(kept.keys().next().value ?? "");
      kept.set(key, { snapshot, answer });
      return answer;
    },
  };
}

async function ask(
  pool: pg.Pool,
  { name, json, values }: Pick<Question<never>, "name" | "json" | "values">,
  known: string | undefined,
): Promise<{ snapshot: string; found: unknown }> {
  const text = `select pg_current_snapshot()::text as snapshot,
    case when pg_current_snapshot()::text is distinct from $${values.length + 1}::text then (${json}) end as found`;
  const query = { text, values: [...values, known ?? null], ...(name === undefined ? {} : { name }) };
  const [row] = (await pool.query<{ snapshot: string; found: unknown }>(query)).rows;
  if (row === undefined) throw new Error("a question without an answer");
  return row;
}
