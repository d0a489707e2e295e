import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { reEncodeImage } from "./re-encode-image.ts";
import { readImage } from "./read-image.ts";

let png: Buffer;
let jpeg: Buffer;
let progressive: Buffer;
beforeAll(async () => {
  const noise = {
    create: {
      width: 40,
      height: 30,
      channels: 3,
      background: "#808080",
      noise: { type: "gaussian", mean: 128, sigma: 40 },
    },
  } as const;
  png = await sharp(noise).png().toBuffer();
  jpeg = await sharp(noise)
    .withMetadata({ exif: { IFD0: { Artist: "Somebody" } } })
    .jpeg()
    .toBuffer();
  progressive = await sharp(noise).jpeg({ progressive: true }).toBuffer();
});

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A small file that says it has this many pixels. */
function bomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const data = chunk("IDAT", deflateSync(Buffer.alloc(1_000_000)));
  return Buffer.concat([png.subarray(0, 8), chunk("IHDR", header), data, chunk("IEND", Buffer.alloc(0))]);
}

describe("readImage", () => {
  it("answers format and size, whatever the file is called", async () => {
    expect(await readImage(png)).toEqual({ format: "png", width: 40, height: 30 });
    expect(await readImage(jpeg)).toEqual({ format: "jpeg", width: 40, height: 30 });
    expect(await readImage(progressive)).toEqual({ format: "jpeg", width: 40, height: 30 });
  });

  it.each<[string, () => Buffer, RegExp]>([
    ["an empty file", () => Buffer.alloc(0), /neither a PNG nor a JPEG/],
    ["a GIF", () => Buffer.from("GIF89a\u0001\u0000\u0001\u0000"), /neither a PNG nor a JPEG/],
    ["an SVG", () => Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"), /neither a PNG nor a JPEG/],
    ["a cut PNG", () => png.subarray(0, png.length - 200), /damaged/],
    ["a cut JPEG", () => jpeg.subarray(0, jpeg.length - 200), /damaged/],
    ["a PNG with a zip behind it", () => Buffer.concat([png, Buffer.from("PK\u0003\u0004")]), /goes on/],
    ["a JPEG with a zip behind it", () => Buffer.concat([jpeg, Buffer.from("PK\u0003\u0004")]), /goes on/],
    ["a progressive JPEG twice", () => Buffer.concat([progressive, progressive]), /goes on/],
    ["a PNG that claims 2 gigapixels", () => bomb(50_000, 40_000), /larger than 16 MB or 16 megapixels/],
    ["a file of 17 MB", () => Buffer.concat([png, Buffer.alloc(17 * 1024 * 1024)]), /larger than/],
    ["a PNG whose pixels are missing", () => bomb(1000, 1000), /damaged/],
  ])("refuses %s", async (_, make, reason) => {
    const refusal = await readImage(make()).catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      name: "ImageError",
      reason: { en: expect.stringMatching(reason) as string },
    });
    expect((refusal as { reason: Record<string, string> }).reason["zh-CN"]).toMatch(/图像|文件/);
  });

  it("refuses a PNG with a damaged pixel", async () => {
    const damaged = Buffer.from(png);
    damaged.fill(0xaa, png.length - 400, png.length - 300);
    await expect(readImage(damaged)).rejects.toThrow(/damaged/);
  });
});

describe("reEncodeImage", () => {
  it("keeps the pixels and leaves everything else behind", async () => {
    const once = await reEncodeImage(jpeg);
    expect(once).toMatchObject({ width: 40, height: 30 });
    expect(jpeg.includes("Somebody")).toBe(true);
    expect(once.bytes.includes("Somebody")).toBe(false);
    expect(await readImage(once.bytes)).toMatchObject({ format: "png", width: 40, height: 30 });
    const pixels = async (bytes: Buffer) => sharp(bytes).raw().toBuffer();
    expect((await pixels(once.bytes)).equals(await pixels(jpeg))).toBe(true);
  });

  it("gives the same bytes for the same input", async () => {
    const [one, two] = [await reEncodeImage(png), await reEncodeImage(png)];
    expect(one.bytes.equals(two.bytes)).toBe(true);
    expect((await reEncodeImage(one.bytes)).bytes.equals(one.bytes)).toBe(true);
  });

  it("refuses what cannot be decoded", async () => {
    await expect(reEncodeImage(Buffer.from("no image"))).rejects.toMatchObject({ name: "ImageError" });
  });
});
