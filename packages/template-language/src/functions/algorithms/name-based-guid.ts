import { encodeUtf8 } from "#json/encode-utf8.ts";
import { sha1 } from "./sha1.ts";

/** The namespace that `guid` uses (RFC 4122 version 5). */
const armNamespace = "11fb06fb-712d-4ddd-98c7-e71bbd588830";

/** The GUID that `guid` gives for its arguments joined with "-". */
export function nameBasedGuid(joined: string, namespace: string = armNamespace): string {
  const prefix = namespace
    .replaceAll("-", "")
    .match(/../g)!
    .map((pair) => Number.parseInt(pair, 16));
  const digest = sha1(Uint8Array.from([...prefix, ...encodeUtf8(joined)]));
  digest[6] = (digest[6]! & 0x0f) | 0x50;
  digest[8] = (digest[8]! & 0x3f) | 0x80;
  const hex = Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
