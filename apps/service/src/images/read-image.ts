import { decodeImage, toImageError } from "./decode-image.ts";
import type { ImageFormat } from "./find-image-end.ts";

export interface ImageFacts {
  format: ImageFormat;
  /** Pixels. */
  width: number;
  height: number;
}

/** Format and size of an image whose every pixel was decoded. @throws ImageError with the reason in both languages */
export async function readImage(bytes: Buffer): Promise<ImageFacts> {
  const { format, pipeline } = await decodeImage(bytes);
  try {
    const { info } = await pipeline.raw().toBuffer({ resolveWithObject: true });
    return { format, width: info.width, height: info.height };
  } catch (error) {
    throw toImageError(error);
  }
}
