/** Beyond this a browser would hold too much at once; the server computes the hash in any case. */
const largestToHash = 256 * 1024 * 1024;

/** SHA-256 of a file in hex; undefined where the browser cannot compute it (too large, or no secure context). */
export async function hashFile(file: Blob): Promise<string | undefined> {
  if (file.size > largestToHash || !globalThis.isSecureContext) return undefined;
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
