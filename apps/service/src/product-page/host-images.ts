import { makeArtifactPath, readArtifactLink } from "#artifacts/artifact-link.ts";
import { storeFile } from "#artifacts/store-file.ts";
import type { Services } from "#compose.ts";
import { findFetched } from "#database/repositories/blob.ts";
import type { Definition } from "@slipway/contracts";
import { listArtifacts } from "#definition/list-artifacts.ts";
import { reEncodeImage } from "#images/re-encode-image.ts";

/**
 * Writes every image of a listing anew and hosts it: no byte of the uploaded file reaches a visitor. Answers the
 * addresses by the links of the definition; the same image gets the same address each time.
 */
export async function hostImages(
  services: Services,
  publisherId: string,
  definition: Definition,
): Promise<Map<string, string>> {
  const links = [
    ...new Set(listArtifacts(definition).flatMap(({ kind, link }) => (kind === "image" ? [link] : []))),
  ];
  const fetched = await findFetched(services.db, publisherId, links);
  const hosted = await Promise.all(
    links.map(async (link) => {
      const artifact = readArtifactLink(services.secrets, link);
      const hash = artifact?.hash ?? fetched.get(link);
      if (hash === undefined) return [];
      const { bytes } = await reEncodeImage(await services.blobs.read(hash));
      const name = `${hash.slice(0, 12)}.png`;
      const stored = await storeFile(services, publisherId, name, bytes);
      const path = makeArtifactPath(services.secrets, { publisherId, hash: stored.hash, fileName: name });
      return [[link, path] as const];
    }),
  );
  return new Map(hosted.flat());
}
