const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const values = new Map([...alphabet].map((sign, value) => [sign, value]));

/** The text that base64 stands for, when it is plain ASCII (in UTF-8 or UTF-16LE); undefined for anything else. */
export function decodeBase64(code: string): string | undefined {
  let text = "";
  let bits = 0;
  let count = 0;
  for (const sign of code) {
    const value = values.get(sign);
    if (value === undefined) break;
    bits = ((bits << 6) | value) & 0xffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    const byte = (bits >> count) & 0xff;
    // Every other byte of UTF-16 is 0.
    if (byte === 0 && text.length > 0) continue;
    if (byte > 126 || (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13)) return undefined;
    text += String.fromCharCode(byte);
  }
  return text;
}
