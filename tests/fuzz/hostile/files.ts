import { crc32 } from "node:zlib";
import { writeZip } from "@slipway/package-reader";
import { makeZip } from "../../support/lying-zip.ts";
import { main, times, type HostilePackage } from "./hostile-package.ts";

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
  { name: "290,000 members", files: () => ({ "mainTemplate.json": `{"variables":${objectOf(290_000)}}` }) },
  { name: "500,000 members", files: () => ({ "mainTemplate.json": `{"variables":${objectOf(500_000)}}` }) },
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
    name: "ten files of 200,000 members",
    files: () => filled(10, () => objectOf(200_000)),
  },
  { name: "ten files of 400,000 numbers", files: () => filled(10, () => `[${"1,".repeat(400_000)}1]`) },
  {
    name: "ten files of three million escapes",
    files: () => filled(10, () => `{"a":"${"\\n".repeat(3_000_000)}"}`),
  },
  {
    name: "twenty files of one text of 7 MB",
    files: () => filled(20, () => `{"a":"${"x".repeat(7 * mebibyte)}"}`),
  },
  {
    name: "sixty megabytes of script with a sign that needs two bytes",
    files: () => ({ ...main({}), "run.sh": `€${"echo hello world\n".repeat(3_700_000)}` }),
  },
  {
    name: "a zip of 5,001 files",
    zip: () => writeZip(times(5001, (index) => ({ path: `${index}`, bytes: Buffer.from("x") }))),
  },
  {
    name: "a zip that grows a thousandfold",
    zip: () => writeZip([{ path: "mainTemplate.json", bytes: Buffer.alloc(60 * mebibyte, " ") }]),
  },
  { name: "a zip in a zip in a zip", zip: () => zipOfZips(5) },
  { name: "a zip that says its file is small", zip: lying },
];

/** JSON of an object with so many members, put together as text: as an object it would take the memory that is measured. */
function objectOf(count: number): string {
  return `{${times(count, (index) => `"a${index}":1`).join()}}`;
}

/** A main template, and files that are all the same. */
function filled(count: number, make: () => string): Record<string, string> {
  const text = make();
  return { ...main({}), ...Object.fromEntries(times(count, (index) => [`n/${index}.json`, text])) };
}

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
