import type { Selectable } from "kysely";
import type { Database } from "../database.ts";
import type { PublisherTable } from "../tables/publisher.ts";

export type PublisherRow = Selectable<PublisherTable>;
export type CountedPublisherRow = PublisherRow & { offer_count: number };

/** Adds a publisher; false when the id is taken. */
export async function insertPublisher(
  db: Database,
  publisher: { id: string; name: string; language: "en" | "zh-CN"; contactEmails: string[]; now: Date },
): Promise<boolean> {
  const result = await db
    .insertInto("publisher")
    .values({
      id: publisher.id,
      name: publisher.name,
      language: publisher.language,
      contact_emails: publisher.contactEmails,
      created_at: publisher.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Publishers by name, with the number of their offers; all of them unless ids are given. */
export async function listPublisherRows(
  db: Database,
  ids?: readonly string[],
): Promise<CountedPublisherRow[]> {
  if (ids?.length === 0) return [];
  return db
    .selectFrom("publisher")
    .selectAll()
    .select((columns) =>
      columns
        .selectFrom("offer")
        .whereRef("offer.publisher_id", "=", "publisher.id")
        .select((count) => count.fn.countAll<number>().as("offers"))
        .as("offer_count"),
    )
    .$if(ids !== undefined, (publishers) => publishers.where("id", "in", ids ?? []))
    .orderBy("name")
    .orderBy("id")
    .execute() as Promise<CountedPublisherRow[]>;
}

/** The name of each of these publishers, without the costs of counting their offers. */
export async function listPublisherNames(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom("publisher").select(["id", "name"]).where("id", "in", ids).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export interface PublisherChange {
  name?: string | undefined;
  language?: "en" | "zh-CN" | undefined;
  contactEmails?: string[] | undefined;
}

/** Changes what is given; false when there is no such publisher. */
export async function updatePublisherRow(
  db: Database,
  id: string,
  change: PublisherChange,
): Promise<boolean> {
  const result = await db
    .updateTable("publisher")
    .set({
      id,
      ...(change.name === undefined ? {} : { name: change.name }),
      ...(change.language === undefined ? {} : { language: change.language }),
      ...(change.contactEmails === undefined ? {} : { contact_emails: change.contactEmails }),
    })
    .where("id", "=", id)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
