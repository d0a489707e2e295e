export interface DecodedText {
  /** Bad sequences are replaced by U+FFFD, one for each; a leading byte order mark is left out. */
  text: string;
  hasByteOrderMark: boolean;
  encoding: "utf-8" | "utf-16le" | "utf-16be";
  /** Offsets into `text` of the replacement characters that stand for bad bytes; at most 1,000. */
  badSequences: number[];
}

const chunkLength = 8192;

type StrictDecoder = { decode(bytes: Uint8Array): string };
type StrictDecoderClass = new (encoding: string, options: { fatal: boolean }) => StrictDecoder;

// The platform's decoder is twenty times faster than ours, but cannot say where the bad bytes are.
const platform = globalThis as { TextDecoder?: StrictDecoderClass };
const strictDecoder = platform.TextDecoder && new platform.TextDecoder("utf-8", { fatal: true });

/** Decodes UTF-8 (and UTF-16 with a byte order mark); never throws. */
export function decodeUtf8(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, "utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes, "utf-16be");
  const hasByteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const valid = decodeValid(bytes);
  if (valid !== undefined) return { text: valid, hasByteOrderMark, encoding: "utf-8", badSequences: [] };
  const { text, badSequences } = decodeAndRepair(bytes, hasByteOrderMark ? 3 : 0);
  return { text, hasByteOrderMark, encoding: "utf-8", badSequences };
}

function decodeValid(bytes: Uint8Array): string | undefined {
  try {
    return strictDecoder?.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The own decoder: also runs where the platform has none. */
export function decodeAndRepair(bytes: Uint8Array, from: number): Pick<DecodedText, "text" | "badSequences"> {
  const parts: string[] = [];
  const badSequences: number[] = [];
  let length = 0;
  let at = from;
  while (at < bytes.length) {
    const asciiEnd = endOfAscii(bytes, at);
    if (asciiEnd > at) {
      parts.push(String.fromCharCode.apply(null, bytes.subarray(at, asciiEnd) as unknown as number[]));
      length += asciiEnd - at;
      at = asciiEnd;
      continue;
    }
    const { point, size } = codePointAt(bytes, at);
    if (point < 0 && badSequences.length < 1000) badSequences.push(length);
    const character = point < 0 ? "\ufffd" : String.fromCodePoint(point);
    parts.push(character);
    length += character.length;
    at += size;
  }
  return { text: parts.join(""), badSequences };
}

function endOfAscii(bytes: Uint8Array, from: number): number {
  const limit = Math.min(bytes.length, from + chunkLength);
  let at = from;
  while (at < limit && bytes[at]! < 0x80) at += 1;
  return at;
}

/** `point` is -1 for a bad sequence; `size` is then how many bytes it spans (maximal subpart, as browsers do). */
function codePointAt(bytes: Uint8Array, at: number): { point: number; size: number } {
  const lead = bytes[at]!;
  const count = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
  if (lead < 0xc2 || lead > 0xf4) return { point: -1, size: 1 };
  let point = lead & (0x3f >> count);
  for (let index = 1; index <= count; index += 1) {
    const next = bytes[at + index] ?? 0;
    const lowest = index > 1 ? 0x80 : lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const highest = index > 1 ? 0xbf : lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    if (next < lowest || next > highest) return { point: -1, size: index };
    point = (point << 6) | (next & 0x3f);
  }
  return { point, size: count + 1 };
}

function decodeUtf16(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): DecodedText {
  const high = encoding === "utf-16le" ? 1 : 0;
  const parts: string[] = [];
  for (let at = 2; at + 1 < bytes.length; at += chunkLength) {
    const units: number[] = [];
    for (let pair = at; pair + 1 < bytes.length && pair < at + chunkLength; pair += 2) {
      units.push((bytes[pair + high]! << 8) | bytes[pair + 1 - high]!);
    }
    parts.push(String.fromCharCode.apply(null, units));
  }
  return { text: parts.join(""), hasByteOrderMark: true, encoding, badSequences: [] };
}
