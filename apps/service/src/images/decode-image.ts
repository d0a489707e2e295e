import type { Sharp } from "sharp";
import { detectImageFormat, findImageEnd, type ImageFormat } from "./find-image-end.ts";
import { ImageError } from "./image-error.ts";

/** Of the file and of its pixels when unpacked; far more than the largest image of a listing (815 × 290) needs. */
export const imageLimits = { bytes: 16 * 1024 * 1024, pixels: 16 * 1024 * 1024 };

/**
 * A pipeline over the image that sharp will really decode, after what is cheap was looked at. The library is loaded
 * with the first image: most processes never see one.
 * @throws ImageError when the bytes are no PNG or JPEG, too large, or more than the image
 */
export async function decodeImage(bytes: Buffer): Promise<{ format: ImageFormat; pipeline: Sharp }> {
  const format = detectImageFormat(bytes);
  if (format === undefined) throw new ImageError(reasons.format);
  if (bytes.length > imageLimits.bytes) throw new ImageError(reasons.size);
  const end = findImageEnd(bytes, format);
  if (end === undefined) throw new ImageError(reasons.damaged);
  if (end !== bytes.length) throw new ImageError(reasons.more);
  const { default: sharp } = await import("sharp");
  sharp.cache(false);
  return { format, pipeline: sharp(bytes, { limitInputPixels: imageLimits.pixels, failOn: "error" }) };
}

/** What sharp says of bytes that it cannot decode, as our error. */
export function toImageError(cause: unknown): ImageError {
  const isTooLarge = cause instanceof Error && /pixel limit/i.test(cause.message);
  return new ImageError(isTooLarge ? reasons.size : reasons.damaged, { cause });
}

const reasons = {
  format: {
    en: "The file is neither a PNG nor a JPEG image.",
    "zh-CN": "该文件既不是 PNG 图像也不是 JPEG 图像。",
  },
  size: {
    en: `The image is larger than ${imageLimits.bytes / 1024 / 1024} MB or ${imageLimits.pixels / 1024 / 1024} megapixels.`,
    "zh-CN": `图像超过 ${imageLimits.bytes / 1024 / 1024} MB 或 ${imageLimits.pixels / 1024 / 1024} 百万像素。`,
  },
  damaged: { en: "The image is damaged and cannot be decoded.", "zh-CN": "图像已损坏，无法解码。" },
  more: { en: "The file goes on after the image's end.", "zh-CN": "图像结束之后文件仍有内容。" },
};
