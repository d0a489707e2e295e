const leads = [0, 0xc0, 0xe0, 0xf0] as const;

/** The UTF-8 bytes of a text; lone surrogates become U+FFFD. */
export function encodeUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const point = pointAt(text, at);
    if (point > 0xffff) at += 1;
    if (point < 0x80) bytes[length++] = point;
    else {
      const following = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
      bytes[length++] = leads[following] | (point >> (following * 6));
      for (let shift = (following - 1) * 6; shift >= 0; shift -= 6)
        bytes[length++] = 0x80 | ((point >> shift) & 0x3f);
    }
  }
  return bytes.subarray(0, length);
}

function pointAt(text: string, at: number): number {
  const point = text.codePointAt(at)!;
  return point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
}
