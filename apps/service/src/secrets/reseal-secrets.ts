import type pg from "pg";
import type { Secrets } from "#config/secrets.ts";
import { decryptSecret, encryptSecret, sealedPrefix } from "./secret-box.ts";
import { sealedColumns, type SealedColumn } from "./sealed-columns.ts";

/** What one pass over all sealed columns has done. */
export interface Resealed {
  /** Sealed anew with the key in use. */
  changed: number;
  /** That no key here opens: they stay as they are. */
  closed: number;
}

const batchSize = 500;

interface SealedRow {
  /** Where the row lies; it lies elsewhere once somebody has changed it. */
  at: string;
  sealed: string;
}

/**
 * Seals anew what lies under a former key, while the service runs: a row that somebody changed meanwhile is left to the
 * next pass. Needs two connections of the pool. Safe to break off and to do again.
 */
export async function resealSecrets(secrets: Secrets, pool: pg.Pool): Promise<Resealed> {
  const total = { changed: 0, closed: 0 };
  for (const column of sealedColumns) {
    for await (const rows of readFormer(secrets, pool, column)) {
      const { changed, closed } = await resealBatch(secrets, pool, column, rows);
      total.changed += changed;
      total.closed += closed;
    }
  }
  return total;
}

/** How many secrets lie under a former key, or under none that is known. */
export async function countFormer(secrets: Secrets, pool: pg.Pool): Promise<number> {
  let count = 0;
  for (const { table, column, purpose } of sealedColumns) {
    const { rows } = await pool.query<{ count: string }>(
      `select count(*) from ${table} where ${column} like 'v2.%' and not starts_with(${column}, $1)`,
      [sealedPrefix(secrets, purpose)],
    );
    count += Number(rows[0]?.count ?? 0);
  }
  return count;
}

async function* readFormer(
  secrets: Secrets,
  pool: pg.Pool,
  { table, column, purpose }: SealedColumn,
): AsyncGenerator<SealedRow[]> {
  const client = await pool.connect();
  try {
    await client.query("begin read only");
    await client.query(
      `declare former no scroll cursor for select ctid::text as at, ${column} as sealed from ${table}
       where ${column} like 'v2.%' and not starts_with(${column}, '${sealedPrefix(secrets, purpose)}')`,
    );
    for (;;) {
      const { rows } = await client.query<SealedRow>(`fetch ${batchSize} from former`);
      if (rows.length === 0) break;
      yield rows;
    }
    await client.query("commit");
  } finally {
    // A cursor that was not read to its end goes with its connection.
    client.release(true);
  }
}

async function resealBatch(
  secrets: Secrets,
  pool: pg.Pool,
  { table, column, purpose }: SealedColumn,
  rows: readonly SealedRow[],
): Promise<Resealed> {
  const anew = rows.flatMap(({ at, sealed }) => {
    const plain = open(secrets, purpose, sealed);
    return plain === undefined ? [] : [{ at, sealed, anew: encryptSecret(secrets, purpose, plain) }];
  });
  const { rowCount } = await pool.query(
    `update ${table} set ${column} = resealed.anew
     from unnest($1::tid[], $2::text[], $3::text[]) as resealed (at, sealed, anew)
     where ${table}.ctid = resealed.at and ${table}.${column} = resealed.sealed`,
    [anew.map((row) => row.at), anew.map((row) => row.sealed), anew.map((row) => row.anew)],
  );
  return { changed: rowCount ?? 0, closed: rows.length - anew.length };
}

function open(secrets: Secrets, purpose: string, sealed: string): string | undefined {
  try {
    return decryptSecret(secrets, purpose, sealed);
  } catch {
    // Changed, or of a key that nobody has: `slipway verify` names it.
    return undefined;
  }
}
