import { describe, expect, it } from "vitest";
import { crc32 } from "./crc32.ts";
import { zipFiles } from "./zip-files.ts";

describe("crc32", () => {
  it("agrees with the standard's check value", () => {
    expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
  });
});

describe("zipFiles", () => {
  it("writes entries whose content comes back", async () => {
    const text = '{ "resources": [] }'.repeat(100);
    const zip = await zipFiles([
      { path: "mainTemplate.json", content: new Blob([text]) },
      { path: "nested/模板.json", content: new Blob(["{}"]) },
    ]);
    const view = new DataView(await zip.arrayBuffer());
    const end = view.byteLength - 22;
    expect(view.getUint32(end, true)).toBe(0x06054b50);
    expect(view.getUint16(end + 10, true)).toBe(2);
    const directory = view.getUint32(end + 16, true);
    expect(view.getUint32(directory, true)).toBe(0x02014b50);
    const packedSize = view.getUint32(directory + 20, true);
    const nameLength = view.getUint16(directory + 28, true);
    const packed = zip.slice(30 + nameLength, 30 + nameLength + packedSize);
    const unpacked = packed.stream().pipeThrough(new DecompressionStream("deflate-raw"));
    expect(await new Response(unpacked).text()).toBe(text);
  });
});
