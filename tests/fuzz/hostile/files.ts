import { crc32 } from "node:zlib";
import { writeZip } from "@slipway/package-reader";
import { makeZip } from "../../support/lying-zip.ts";
import { main, members, times, type HostilePackage } from "./hostile-package.ts";

const mebibyte = 1024 * 1024;

/** JSON and containers that mean to exhaust whoever reads them. */
export const hostileFiles: readonly HostilePackage[] = [
  {
    name: "JSON 200,000 arrays deep",
    files: () => ({ "mainTemplate.json": "[".repeat(200_000) }),
    notices: "json-file-is-valid",
  },
  {
    name: "JSON 200,000 objects deep",
    files: () => ({ "mainTemplate.json": '{"a":'.repeat(200_000) }),
    notices: "json-file-is-valid",
  },
  {
    name: "JSON 5,000 objects deep, and closed",
    files: () => ({ "mainTemplate.json": `${'{"a":'.repeat(5000)}1${"}".repeat(5000)}` }),
  },
  { name: "500,000 members", files: () => main({ variables: members(500_000, () => 1) }) },
  {
    name: "200,000 times the same name",
    files: () => ({ "mainTemplate.json": `{${times(200_000, () => '"a":1').join()}}` }),
  },
  { name: "a text of 20 MB", files: () => main({ variables: { a: "x".repeat(20 * mebibyte) } }) },
  { name: "a number of a megabyte", files: () => ({ "mainTemplate.json": `{"a":${"9".repeat(mebibyte)}}` }) },
  { name: "a megabyte of commas", files: () => ({ "mainTemplate.json": `[${",".repeat(mebibyte)}]` }) },
  {
    name: "a megabyte of comments",
    files: () => ({ "mainTemplate.json": `${"/* */".repeat(mebibyte / 5)}{}` }),
  },
  {
    name: "a megabyte of bytes that are no text",
    files: () => ({ "mainTemplate.json": new Uint8Array(mebibyte).fill(0xff) }),
  },
  {
    name: "2,000 templates",
    files: () =>
      Object.fromEntries(
        times(2000, (index) => [
          index === 0 ? "mainTemplate.json" : `n/${index}.json`,
          main({})["mainTemplate.json"]!,
        ]),
      ),
  },
  {
    name: "5,000 files with names of 200 characters",
    files: () => ({
      ...main({}),
      ...Object.fromEntries(times(5000, (index) => [`${"a/".repeat(90)}${index}.txt`, "x"])),
    }),
  },
  {
    name: "a zip of 5,001 files",
    files: () => ({ zip: writeZip(times(5001, (index) => ({ path: `${index}`, bytes: Buffer.from("x") }))) }),
  },
  {
    name: "a zip that grows a thousandfold",
    files: () => ({
      zip: writeZip([{ path: "mainTemplate.json", bytes: Buffer.alloc(60 * mebibyte, " ") }]),
    }),
  },
  { name: "a zip in a zip in a zip", files: () => ({ zip: zipOfZips(5) }) },
  { name: "a zip that says its file is small", files: () => ({ zip: lying() }) },
];

async function zipOfZips(depth: number): Promise<Uint8Array> {
  let bytes: Uint8Array = Buffer.alloc(8 * mebibyte);
  for (let level = 0; level < depth; level += 1)
    bytes = await writeZip(times(8, (index) => ({ path: `${index}.zip`, bytes: Buffer.from(bytes) })));
  return bytes;
}

function lying(): Buffer {
  const content = Buffer.alloc(50 * mebibyte);
  return makeZip("mainTemplate.json", content, { crc: crc32(content), size: 10 });
}
