import { readImage } from "#images/read-image.ts";
import type { Services } from "#compose.ts";

interface ImageFact {
  format: string;
  width: number;
  height: number;
}

/** Content never changes under its hash, so what was decoded once is known for good. */
const known = new Map<string, ImageFact | undefined>();
const knownLimit = 5000;

/** Format and pixel size of a stored image; undefined when the bytes cannot be decoded. */
export async function readImageFact(services: Services, hash: string): Promise<ImageFact | undefined> {
  if (!known.has(hash)) {
    const bytes = await services.blobs.read(hash);
    const fact = await readImage(bytes).catch(() => undefined);
    if (known.size >= knownLimit) known.clear();
    known.set(
      hash,
      fact === undefined ? undefined : { format: fact.format, width: fact.width, height: fact.height },
    );
  }
  return known.get(hash);
}
