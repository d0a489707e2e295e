import { describe, expect, it } from "vitest";
import { readImageSize } from "./read-image-size.ts";

function png(width: number, height: number): Blob {
  const view = new DataView(new ArrayBuffer(24));
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a].forEach((byte, index) => view.setUint8(index, byte));
  view.setUint32(8, 13);
  view.setUint32(12, 0x49484452);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return new Blob([view.buffer]);
}

describe("readImageSize", () => {
  it("reads a PNG's pixels", async () => {
    expect(await readImageSize(png(815, 290))).toEqual({ state: "png", width: 815, height: 290 });
  });

  it("knows what is no PNG, and a PNG that breaks off", async () => {
    expect(await readImageSize(new Blob(["GIF89a"]))).toEqual({ state: "not-png" });
    expect(await readImageSize(png(1, 1).slice(0, 20))).toEqual({ state: "unreadable" });
  });
});
