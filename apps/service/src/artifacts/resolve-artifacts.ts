import type { Services } from "#compose.ts";
import { findFetched, findPublisherBlobs, type BlobRow } from "#database/repositories/blob.ts";
import type { ResolvedArtifact } from "#definition/artifact-facts.ts";
import { listArtifacts, type ArtifactReference } from "#definition/list-artifacts.ts";
import { readArtifactLink } from "./artifact-link.ts";
import { readImageFact } from "./read-image-fact.ts";

const notFetched = {
  en: "the address has not been downloaded",
  "zh-CN": "尚未下载该地址",
};

/** What is stored behind each link of a definition; images are decoded, packages looked at. */
export async function resolveArtifacts(
  services: Services,
  publisherId: string,
  definition: unknown,
): Promise<ResolvedArtifact[]> {
  const references = listArtifacts(definition);
  const foreign = references
    .map(({ link }) => link)
    .filter((link) => readArtifactLink(services.secrets, link) === undefined);
  const fetched = await findFetched(services.db, publisherId, foreign);
  const hashOf = (link: string) => readArtifactLink(services.secrets, link)?.hash ?? fetched.get(link);
  const hashes = references.map(({ link }) => hashOf(link)).filter((hash) => hash !== undefined);
  const rows = await findPublisherBlobs(services.db, publisherId, [...new Set(hashes)]);
  const blobs = new Map(rows.map((row) => [row.hash, row]));
  return Promise.all(
    references.map((reference) => resolveOne(services, reference, hashOf(reference.link), blobs)),
  );
}

async function resolveOne(
  services: Services,
  reference: ArtifactReference,
  hash: string | undefined,
  blobs: ReadonlyMap<string, BlobRow>,
): Promise<ResolvedArtifact> {
  if (hash === undefined) return { reference, fact: { state: "not-fetched", reason: notFetched } };
  const stored = blobs.get(hash);
  if (stored === undefined) return { reference, fact: { state: "missing" } };
  const fact = { state: "stored", size: stored.size } as const;
  if (reference.kind === "image") {
    const image = await readImageFact(services, hash);
    return { reference, stored, fact: image === undefined ? fact : { ...fact, image } };
  }
  if (reference.kind === "package") {
    return { reference, stored, fact: { ...fact, isZip: stored.mediaType === "application/zip" } };
  }
  return { reference, stored, fact };
}
