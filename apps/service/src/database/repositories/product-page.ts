import type { StoredProductPage } from "#product-page/stored-product-page.ts";
import { splitWords } from "#domain/split-words.ts";
import { sql, type Database, type Transaction } from "../database.ts";

/** Stores the page of a submission; it is immutable, so a second write changes nothing. */
export async function insertProductPage(
  transaction: Transaction,
  submissionId: string,
  page: StoredProductPage,
  now: Date,
): Promise<void> {
  const plain = page.descriptionHtml.replace(/<[^>]*>/g, " ");
  const words = (text: string) => splitWords(text).join(" ");
  const rest = words(`${page.longSummary} ${page.categories.join(" ")} ${plain} ${page.publisherId}`);
  const vector = sql<string>`setweight(to_tsvector('simple', ${words(page.title)}), 'A')
    || setweight(to_tsvector('simple', ${words(page.summary)}), 'B')
    || setweight(to_tsvector('simple', ${rest}), 'C')`;
  await transaction
    .insertInto("product_page")
    .values({
      submission_id: submissionId,
      page: JSON.stringify(page),
      title: page.title,
      summary: page.summary,
      categories: page.categories,
      search_vector: vector,
      created_at: now,
    })
    .onConflict((conflict) => conflict.column("submission_id").doNothing())
    .execute();
}

export async function findProductPage(
  db: Database,
  submissionId: string,
): Promise<StoredProductPage | undefined> {
  const row = await db
    .selectFrom("product_page")
    .select("page")
    .where("submission_id", "=", submissionId)
    .executeTakeFirst();
  return row?.page;
}
