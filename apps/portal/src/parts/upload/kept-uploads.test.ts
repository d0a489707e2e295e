import { beforeEach, describe, expect, it, vi } from "vitest";
import { fingerprintOf, forgetUpload, keepUpload, listKeptUploads, type KeptUpload } from "./kept-uploads.ts";

beforeEach(() => {
  const stored = new Map<string, string>();
  vi.stubGlobal("isSecureContext", true);
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
  });
});

function upload(uploadId: string, at = new Date()): KeptUpload {
  return {
    publisherId: "quay",
    uploadId,
    fingerprint: "f",
    fileName: "a.zip",
    size: 9,
    offset: 3,
    at: at.toISOString(),
  };
}

describe("uploads that this browser remembers", () => {
  it("are kept newest first, each once with its latest offset, until they are forgotten", () => {
    keepUpload(upload("one"));
    keepUpload(upload("two"));
    keepUpload({ ...upload("one"), offset: 6 });
    expect(listKeptUploads().map(({ uploadId, offset }) => [uploadId, offset])).toEqual([
      ["one", 6],
      ["two", 3],
    ]);
    forgetUpload("one");
    expect(listKeptUploads().map(({ uploadId }) => uploadId)).toEqual(["two"]);
  });

  it("end with the server's memory of them, and with a storage that holds something else", () => {
    keepUpload(upload("old", new Date(Date.now() - 25 * 60 * 60 * 1000)));
    expect(listKeptUploads()).toEqual([]);
    localStorage.setItem("slipway.uploads", "{");
    expect(listKeptUploads()).toEqual([]);
  });
});

describe("the fingerprint of a file", () => {
  const bytes = new Uint8Array(3 * 1024 * 1024);
  const file = (change: { at?: number; name?: string; lastModified?: number } = {}) => {
    const copy = bytes.slice();
    if (change.at !== undefined) copy[change.at] = 1;
    return new File([copy], change.name ?? "a.zip", { lastModified: change.lastModified ?? 7 });
  };

  it("is the same for the same file, and another for another name, time, begin or end", async () => {
    const same = await fingerprintOf(file());
    expect(await fingerprintOf(file())).toBe(same);
    const others = [{ name: "b.zip" }, { lastModified: 8 }, { at: 0 }, { at: bytes.length - 1 }];
    for (const change of others) expect(await fingerprintOf(file(change))).not.toBe(same);
  });

  it("cannot be made where the browser computes no hashes", async () => {
    vi.stubGlobal("isSecureContext", false);
    expect(await fingerprintOf(file())).toBeUndefined();
  });
});
