/** How much of one file is answered as text. */
export const textLimit = 512 * 1024;

/** The text of a file, cut at the limit; undefined when its bytes are no UTF-8 text. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const cut = bytes.subarray(0, textLimit);
  if (cut.includes(0)) return undefined;
  try {
    // A character that the cut went through is no reason to call the file binary.
    return new TextDecoder("utf-8", { fatal: true }).decode(cut, { stream: bytes.length > textLimit });
  } catch {
    return undefined;
  }
}
