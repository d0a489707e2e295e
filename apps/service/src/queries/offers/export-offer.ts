import type { CallOutput } from "@slipway/contracts/client";
import { makeArtifactPath } from "#artifacts/artifact-link.ts";
import type { Context } from "#context.ts";
import type { OfferKey } from "#database/repositories/offer.ts";
import { getDraft } from "./get-draft.ts";
import { readContent } from "./read-content.ts";

/** The draft with links to every file. @throws ServiceError `offer-not-found`. */
export async function exportOffer(
  { actor, services }: Context,
  key: OfferKey,
): Promise<CallOutput<"exportOffer">> {
  const { definition, etag } = await getDraft({ actor, services }, key);
  const { files } = await readContent(services, key, "draft");
  return {
    definition,
    etag,
    files: files.map(({ pointer, name, hash, size }) => ({
      pointer,
      name,
      hash,
      size,
      url:
        services.config.publicUrl +
        makeArtifactPath(services.secrets, { publisherId: key.publisherId, hash, fileName: name }),
    })),
  };
}
