import type { Kysely, Transaction as KyselyTransaction } from "kysely";
import type { Tables } from "./tables.ts";

export { sql } from "kysely";

export type Database = Kysely<Tables>;
/** A database inside a transaction; repositories take either, so that they join any transaction. */
export type Transaction = KyselyTransaction<Tables>;
