import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { Readable } from "node:stream";
import { afterAll, describe, expect, it } from "vitest";
import { readTarHeader, writeTarHeader } from "./tar-header.ts";
import { readTar } from "./tar-reader.ts";
import { openTarWriter } from "./tar-writer.ts";

const folder = mkdtempSync(join(tmpdir(), "slipway-tar-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const contents = [0, 1, 511, 512, 513, 3_000_000].map((size, index) => ({
  name: `files/${index}`,
  bytes: Buffer.alloc(size, `${index} `),
}));

async function writeArchive(file: string): Promise<void> {
  const tar = await openTarWriter(file, new Date("2026-11-25T12:00:00Z"));
  for (const { name, bytes } of contents)
    await tar.add(name, bytes.length, [bytes.subarray(0, 100), bytes.subarray(100)]);
  await tar.finish();
}

describe("archives", () => {
  it("give back what was put in, whether or not each file is read", async () => {
    const file = join(folder, "one.tar");
    await writeArchive(file);
    const found: { name: string; bytes: Buffer }[] = [];
    for await (const { name, body } of readTar(file))
      if (name !== "files/4") found.push({ name, bytes: await buffer(Readable.from(body)) });
    expect(found).toEqual(contents.filter(({ name }) => name !== "files/4"));
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it.skipIf(process.platform === "win32")("are what other programs call tar", async () => {
    const file = join(folder, "two.tar");
    await writeArchive(file);
    const listed = execFileSync("tar", ["tf", file], { encoding: "utf8" }).trim().split("\n");
    expect(listed).toEqual(contents.map(({ name }) => name));
    const third = execFileSync("tar", ["xOf", file, "files/3"]);
    expect(third.equals(contents[3]!.bytes)).toBe(true);
  });

  it("hold files of any size", () => {
    for (const size of [0, 1, 8 ** 11 - 1, 8 ** 11, 5 * 10 ** 12]) {
      const head = { name: "files/large", size };
      expect(readTarHeader(writeTarHeader(head, new Date(0)))).toEqual(head);
    }
  });

  it("are not read when they are cut off or a header was changed, and never overwritten", async () => {
    const file = join(folder, "three.tar");
    await writeArchive(file);
    const bytes = readFileSync(file);
    const read = async (path: string) => {
      for await (const { body } of readTar(path)) await buffer(Readable.from(body));
    };
    writeFileSync(join(folder, "cut.tar"), bytes.subarray(0, 2_000_000));
    await expect(read(join(folder, "cut.tar"))).rejects.toThrow("cut off");
    bytes[3] = bytes[3]! + 1;
    writeFileSync(join(folder, "changed.tar"), bytes);
    await expect(read(join(folder, "changed.tar"))).rejects.toThrow("wrong checksum");
    await expect(openTarWriter(file, new Date())).rejects.toMatchObject({ code: "EEXIST" });
  });

  it("refuse a file that is longer or shorter than announced", async () => {
    const tar = await openTarWriter(join(folder, "four.tar"), new Date());
    await expect(tar.add("a", 3, [Buffer.from("four")])).rejects.toThrow("instead of 3");
    await expect(tar.add("a", 5, [Buffer.from("four")])).rejects.toThrow("instead of 5");
    await tar.close();
  });
});
