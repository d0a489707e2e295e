import { encodeUtf8 } from "#json/encode-utf8.ts";

const alphabet = "abcdefghijklmnopqrstuvwxyz234567";

/** The 13 characters that `uniqueString` gives for its arguments joined with "-". */
export function uniqueString(joined: string): string {
  let rest = hash64(encodeUtf8(joined));
  let result = "";
  for (let index = 0; index < 13; index += 1) {
    result += alphabet[Number(rest >> 59n)];
    rest = (rest << 5n) & 0xffff_ffff_ffff_ffffn;
  }
  return result;
}

/** The two-lane 32-bit hash, of the murmur family, behind `uniqueString` and template hashes. */
export function hash64(bytes: Uint8Array): bigint {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lanes = { h1: 0, h2: 0 };
  const blocks = bytes.length >> 3;
  for (let block = 0; block < blocks; block += 1) {
    mixBlock(lanes, view.getUint32(block * 8, true), view.getUint32(block * 8 + 4, true));
  }
  mixTail(lanes, bytes.subarray(blocks * 8));
  return finish(lanes, bytes.length);
}

interface Lanes {
  h1: number;
  h2: number;
}

function mixBlock(lanes: Lanes, low: number, high: number): void {
  lanes.h1 = Math.imul(rotate((lanes.h1 ^ firstKey(low)) | 0, 19) + lanes.h2, 5) + 0x561ccd1b;
  lanes.h2 = Math.imul(rotate((lanes.h2 ^ secondKey(high)) | 0, 13) + lanes.h1, 5) + 0x0bcaa747;
}

function mixTail(lanes: Lanes, tail: Uint8Array): void {
  if (tail.length === 0) return;
  lanes.h1 ^= firstKey(littleEndian(tail.subarray(0, 4)));
  if (tail.length > 4) lanes.h2 ^= secondKey(littleEndian(tail.subarray(4)));
}

function finish(lanes: Lanes, length: number): bigint {
  let h1 = (lanes.h1 ^ length) | 0;
  let h2 = (lanes.h2 ^ length) | 0;
  h1 = (h1 + h2) | 0;
  h2 = (h2 + h1) | 0;
  h1 = finalize(h1);
  h2 = finalize(h2);
  h1 = (h1 + h2) | 0;
  h2 = (h2 + h1) | 0;
  return (BigInt(h2 >>> 0) << 32n) | BigInt(h1 >>> 0);
}

function firstKey(word: number): number {
  return Math.imul(rotate(Math.imul(word, 0x239b961b), 15), 0xab0e9789);
}

function secondKey(word: number): number {
  return Math.imul(rotate(Math.imul(word, 0xab0e9789), 17), 0x239b961b);
}

function finalize(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

function littleEndian(bytes: Uint8Array): number {
  let word = 0;
  for (let index = bytes.length - 1; index >= 0; index -= 1) word = (word << 8) | bytes[index]!;
  return word;
}
