import type { Definition } from "@slipway/contracts";
import type { Services } from "#compose.ts";
import { findFetched, insertFetched } from "#database/repositories/blob.ts";
import { listArtifacts } from "#definition/list-artifacts.ts";
import { setAtPointer } from "#definition/set-at-pointer.ts";
import { downloadArtifact } from "#outbound/download-artifact.ts";
import { loggableAddress } from "#outbound/loggable-address.ts";
import { ServiceError } from "#service-error.ts";
import { makeArtifactPath, readArtifactLink } from "./artifact-link.ts";
import { fileNameOf } from "./file-name-of.ts";
import { detectStoredMediaType } from "./detect-media-type.ts";
import { requireRoom } from "./require-room.ts";
import { registerFile } from "./store-file.ts";

const timeoutMs = 60_000;
const maxImageBytes = 20 * 1024 * 1024;

/**
 * Downloads the artifact addresses of a definition that are not ours, each once, and puts our own read-only links in
 * their place. An address that cannot be fetched stays as it was given; step 1 says so.
 * @throws ServiceError `storage-quota-reached`
 */
export async function fetchArtifacts(
  services: Services,
  publisherId: string,
  definition: Definition,
): Promise<void> {
  const foreign = listArtifacts(definition).filter(
    ({ link }) => readArtifactLink(services.secrets, link) === undefined && /^https?:\/\//i.test(link),
  );
  const known = await findFetched(
    services.db,
    publisherId,
    foreign.map(({ link }) => link),
  );
  const links = new Map<string, "image" | "document" | "package">(
    foreign.map(({ link, kind }) => [link, kind]),
  );
  const hashes = new Map<string, string>(known);
  await Promise.all(
    [...links].map(async ([link, kind]) => {
      if (hashes.has(link)) return;
      const limitBytes = kind === "package" ? services.config.limits.maxPackageBytes : maxImageBytes;
      const hash = await download(services, publisherId, link, limitBytes);
      if (hash !== undefined) hashes.set(link, hash);
    }),
  );
  for (const { link, pointer } of foreign) {
    const hash = hashes.get(link);
    if (hash === undefined) continue;
    const path = makeArtifactPath(services.secrets, { publisherId, hash, fileName: fileNameOf(link) });
    setAtPointer(definition, pointer, services.config.publicUrl + path);
  }
}

async function download(
  services: Services,
  publisherId: string,
  url: string,
  limitBytes: number,
): Promise<string | undefined> {
  try {
    const { blobs, outbound } = services;
    const file = await downloadArtifact({ fetch: outbound.fetch, blobs }, url, { limitBytes, timeoutMs });
    await requireRoom(services, services.db, publisherId, file.size);
    const mediaType = await detectStoredMediaType(services, file.hash);
    await registerFile(services, publisherId, { ...file, mediaType });
    await insertFetched(services.db, { publisherId, url, hash: file.hash, now: services.clock.now() });
    return file.hash;
  } catch (error) {
    if (error instanceof ServiceError && error.code === "storage-quota-reached") throw error;
    const address = loggableAddress(url);
    services.log.info({ err: error, address, publisherId }, "an artifact address could not be fetched");
    return undefined;
  }
}
