import type { Insertable, Selectable, Updateable } from "kysely";
import { ServiceError } from "#service-error.ts";
import type { Database, Transaction } from "../database.ts";
import type { RunTable } from "../tables/run.ts";
import type { OfferKey } from "./offer.ts";

export type RunRow = Selectable<RunTable>;

export async function insertRun(transaction: Transaction, run: Insertable<RunTable>): Promise<void> {
  await transaction.insertInto("run").values(run).execute();
}

export async function updateRun(db: Database, id: string, change: Updateable<RunTable>): Promise<void> {
  await db.updateTable("run").set(change).where("id", "=", id).execute();
}

export async function findRunById(db: Database, id: string): Promise<RunRow | undefined> {
  return db.selectFrom("run").selectAll().where("id", "=", id).executeTakeFirst();
}

export async function findRun(db: Database, key: OfferKey, number: number): Promise<RunRow | undefined> {
  return db
    .selectFrom("run")
    .selectAll()
    .where("publisher_id", "=", key.publisherId)
    .where("offer_id", "=", key.offerId)
    .where("number", "=", number)
    .executeTakeFirst();
}

/** @throws ServiceError `run-not-found`. */
export async function getRunRow(db: Database, key: OfferKey, number: number): Promise<RunRow> {
  const run = await findRun(db, key, number);
  if (run === undefined) {
    throw new ServiceError("run-not-found", {
      detail: `The offer "${key.offerId}" has no run ${number}.`,
      detailZh: `产品/服务“${key.offerId}”没有第 ${number} 次发布运行。`,
    });
  }
  return run;
}

/** Newest first; `before` is the number that the page ends above. */
export async function listRunRows(
  db: Database,
  key: OfferKey,
  page: { before?: number | undefined; limit: number },
): Promise<(RunRow & { content_hash: string })[]> {
  return db
    .selectFrom("run")
    .innerJoin("submission", "submission.id", "run.submission_id")
    .selectAll("run")
    .select("submission.content_hash")
    .where("run.publisher_id", "=", key.publisherId)
    .where("run.offer_id", "=", key.offerId)
    .where("run.number", "<", page.before ?? 2 ** 31 - 1)
    .orderBy("run.number", "desc")
    .limit(page.limit)
    .execute();
}
