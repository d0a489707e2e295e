import { decodeImage, toImageError } from "./decode-image.ts";

export interface ReEncodedImage {
  /** A PNG. */
  bytes: Buffer;
  width: number;
  height: number;
}

/**
 * The same pixels, written anew as PNG in sRGB: nothing but the picture of what somebody uploaded reaches a visitor, no
 * camera data and nothing hidden. The same input gives the same bytes.
 * @throws ImageError with the reason in both languages
 */
export async function reEncodeImage(bytes: Buffer): Promise<ReEncodedImage> {
  const { pipeline } = await decodeImage(bytes);
  try {
    const { data, info } = await pipeline
      .autoOrient()
      .toColourspace("srgb")
      .png({ compressionLevel: 9 })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height };
  } catch (error) {
    throw toImageError(error);
  }
}
