import type { Services } from "#compose.ts";
import type { SubmissionRow } from "#database/repositories/submission.ts";
import { parseDefinition } from "#definition/parse-definition.ts";
import { hostImages } from "./host-images.ts";
import { renderProductPage } from "./render-product-page.ts";
import type { StoredProductPage } from "./stored-product-page.ts";

type Content = Pick<SubmissionRow, "publisher_id" | "offer_id" | "content_hash" | "definition" | "files">;

/** The product page of a submission, or of a draft that has the same parts, with its images hosted. */
export async function buildProductPage(services: Services, content: Content): Promise<StoredProductPage> {
  const definition = parseDefinition(content.definition);
  const images = await hostImages(services, content.publisher_id, definition);
  return renderProductPage({
    publisherId: content.publisher_id,
    offerId: content.offer_id,
    contentHash: content.content_hash,
    definition,
    files: content.files,
    imageUrl: (link) => images.get(link),
  });
}
