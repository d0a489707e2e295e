export type ImageFormat = "png" | "jpeg";

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** PNG or JPEG by the first bytes, whatever the file is called. */
export function detectImageFormat(bytes: Buffer): ImageFormat | undefined {
  if (bytes.subarray(0, 8).equals(pngSignature)) return "png";
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff ? "jpeg" : undefined;
}

/**
 * Where the image ends, by its own structure: a file that goes on is two files in one, of which a browser and an
 * unpacking program would each see another. Undefined when the image does not end at all.
 */
export function findImageEnd(bytes: Buffer, format: ImageFormat): number | undefined {
  return format === "png" ? findPngEnd(bytes) : findJpegEnd(bytes);
}

/** Chunks of length, name, data and checksum up to IEND (PNG, section 5.3). */
function findPngEnd(bytes: Buffer): number | undefined {
  for (let at = 8; at + 12 <= bytes.length;) {
    const next = at + 12 + bytes.readUInt32BE(at);
    if (bytes.toString("latin1", at + 4, at + 8) === "IEND") return next <= bytes.length ? next : undefined;
    at = next;
  }
  return undefined;
}

/** Segments up to the end-of-image marker; behind a start of scan come data, in which FF is followed by 00 (T.81, B.1). */
function findJpegEnd(bytes: Buffer): number | undefined {
  for (let at = 2; at + 2 <= bytes.length;) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (marker === 0xd9) return at + 2;
    else if (at + 4 > bytes.length) return undefined;
    else {
      at += 2 + bytes.readUInt16BE(at + 2);
      if (marker === 0xda) at = skipScan(bytes, at);
    }
  }
  return undefined;
}

function skipScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    const isData = next === 0 || (next >= 0xd0 && next <= 0xd7);
    if (!isData) return at;
  }
  return bytes.length;
}
