import { CompiledQuery } from "kysely";
import type { Transaction } from "./database.ts";

/** Runs statements of others (the job queue) in a transaction of ours. */
export function joinTransaction(transaction: Transaction) {
  return {
    // pg-boss declares its rows so.
    // oxlint-disable-next-line typescript/no-explicit-any
    async executeSql(text: string, values: unknown[] = []): Promise<{ rows: any[] }> {
      const { rows } = await transaction.executeQuery(CompiledQuery.raw(text, values));
      return { rows };
    },
  };
}
