import type { FormError } from "./form-error.ts";

const openSsh =
  /^(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-nistp(?:256|384|521))\s+[A-Za-z0-9+/]{20,}={0,3}(?:\s[^\r\n]*)?$/;
const pem =
  /^-----BEGIN (?:RSA |SSH2 )?PUBLIC KEY-----\s[A-Za-z0-9+/=\s:"-]+-----END (?:RSA |SSH2 )?PUBLIC KEY-----$/;

/** A well-formed key that has no private half: its 32 bytes are a sentence. */
export const sampleSshKey =
  "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFNsaXB3YXkgc2FtcGxlLCBubyBwcml2YXRlIGhhbGYu sample";

/** Only the format is checked, not the mathematics of the key. */
export function checkSshKey(key: string): FormError[] {
  const text = key.trim();
  const isKey = text.length <= 16_384 && (openSsh.test(text) || pem.test(text) || isSsh2(text));
  return isKey ? [] : [{ code: "ssh-key-format", part: "sshPublicKey" }];
}

/** RFC 4716, as PuTTY writes it. */
function isSsh2(text: string): boolean {
  return text.startsWith("---- BEGIN SSH2 PUBLIC KEY ----") && text.endsWith("---- END SSH2 PUBLIC KEY ----");
}
