/** What a browser can tell of an image before it is sent. */
export type ImageSize =
  { state: "png"; width: number; height: number } | { state: "not-png" } | { state: "unreadable" };

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Width and height in pixels from the header of a PNG (ISO 15948: signature, then the IHDR chunk). */
export async function readImageSize(file: Blob): Promise<ImageSize> {
  const view = new DataView(await file.slice(0, 24).arrayBuffer());
  const isPng = view.byteLength >= 8 && pngSignature.every((byte, index) => view.getUint8(index) === byte);
  if (!isPng) return { state: "not-png" };
  if (view.byteLength < 24 || view.getUint32(12) !== 0x49484452) return { state: "unreadable" };
  return { state: "png", width: view.getUint32(16), height: view.getUint32(20) };
}
