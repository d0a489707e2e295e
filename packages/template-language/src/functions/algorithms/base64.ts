const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Standard base64 with padding. */
export function encodeBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const word = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const third = at + 1 < bytes.length ? alphabet[(word >> 6) & 63]! : "=";
    const fourth = at + 2 < bytes.length ? alphabet[word & 63]! : "=";
    parts.push(alphabet[word >> 18]! + alphabet[(word >> 12) & 63]! + third + fourth);
  }
  return parts.join("");
}

/** The bytes of standard or URL-safe base64, blanks ignored; undefined when it is not base64. */
export function decodeBase64(text: string): Uint8Array | undefined {
  const digits = text
    .replace(/[\s=]+/g, "")
    .replaceAll("-", "+")
    .replaceAll("_", "/");
  if (digits.length % 4 === 1 || /[^A-Za-z0-9+/]/.test(digits)) return undefined;
  const bytes = new Uint8Array((digits.length * 3) >> 2);
  let word = 0;
  let length = 0;
  for (let at = 0; at < digits.length; at += 1) {
    word = ((word << 6) | valueOfDigit(digits.charCodeAt(at))) & 0xffffff;
    const bits = ((at % 4) + 1) * 6;
    if (at % 4 > 0) bytes[length++] = (word >> (bits - (at % 4) * 8)) & 0xff;
  }
  return bytes;
}

function valueOfDigit(code: number): number {
  if (code >= 0x61) return code - 0x61 + 26;
  if (code >= 0x41) return code - 0x41;
  if (code >= 0x30) return code - 0x30 + 52;
  return code === 0x2b ? 62 : 63;
}
