import { crc32 } from "node:zlib";
import { readZip, writeZip } from "@slipway/package-reader";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { makeZip } from "../support/lying-zip.ts";
import { fuzz } from "./seeds.ts";

const megabyte = 1024 * 1024;
const zeros = (bytes: number) => Buffer.alloc(bytes);
const honest = (content: Buffer) => ({ crc: crc32(content) });

/** Codes of what is wrong, and the bytes of everything that was unpacked all the same. */
async function read(bytes: Uint8Array): Promise<{ codes: string[]; unpacked: number; names: string[] }> {
  const { problems, entries } = await readZip(bytes, "hostile.zip");
  return {
    codes: [...new Set(problems.map(({ code }) => code))],
    unpacked: entries.reduce((sum, entry) => sum + entry.bytes.length, 0),
    names: entries.map(({ path }) => path),
  };
}

describe("archives that mean to exhaust the machine", () => {
  it("unpack nothing of a file that grows a thousandfold", async () => {
    const { codes, unpacked } = await read(await writeZip([{ path: "a.json", bytes: zeros(32 * megabyte) }]));
    expect(codes).not.toEqual([]);
    expect(unpacked).toBe(0);
  });

  it("stop where a file is longer than it says", async () => {
    const content = zeros(8 * megabyte);
    const { codes, unpacked } = await read(makeZip("a.json", content, { ...honest(content), size: 100 }));
    expect(codes).not.toEqual([]);
    expect(unpacked).toBe(0);
  });

  it("are not opened with more files than anybody needs", async () => {
    const entries = Array.from({ length: 5001 }, (_, index) => ({ path: `${index}`, bytes: zeros(0) }));
    const { codes, names } = await read(await writeZip(entries));
    expect(codes).not.toEqual([]);
    expect(names.length).toBeLessThanOrEqual(5000);
  });
});

describe("names that lead elsewhere", () => {
  it.each(["../up.json", "a/../../up.json", "/etc/passwd", "C:/windows/x", "..\\up.json", "a\u0000b"])(
    "%j is refused",
    async (name) => {
      const content = Buffer.from("{}");
      const { codes, names } = await read(makeZip(name, content, honest(content)));
      expect(codes).not.toEqual([]);
      expect(names).toEqual([]);
    },
  );

  it("reach nobody's terminal with control characters", async () => {
    const content = Buffer.from("{}");
    // Without the flag for UTF-8 a name is in code page 437, where 27 is an arrow.
    expect((await read(makeZip("a\u001b[2Jb", content, honest(content)))).names).toEqual(["a\u2190[2Jb"]);
  });
});

describe("an archive with any byte changed, or cut anywhere", () => {
  let good: Buffer;
  beforeAll(async () => {
    const paths = ["mainTemplate.json", "createUiDefinition.json", "nested/a.json"];
    good = await writeZip(paths.map((path) => ({ path, bytes: Buffer.from(`{"name":"${path}"}`) })));
  });

  it("is whole to begin with", async () => {
    expect(await read(good)).toMatchObject({ codes: [], names: { length: 3 } });
  });

  fuzz(
    "is read to an end without throwing",
    300,
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 }),
      fc.nat(),
      async (changes, cut) => {
        const bad = Buffer.from(good);
        for (const [at, byte] of changes) bad[at % bad.length] = byte;
        for (const bytes of [bad, bad.subarray(0, cut % bad.length)])
          expect((await read(bytes)).unpacked).toBeLessThanOrEqual(megabyte);
      },
    ),
  );
});
