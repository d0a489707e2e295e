import { getFileNameLowLevel, type Entry } from "yauzl";
import type { ProblemList } from "#problem-list.ts";
import { checkPath } from "#check-path.ts";

const madeOnUnix = 3;
const typeMask = 0o170000;
const types = { file: 0o100000, folder: 0o040000, link: 0o120000 };

type NamedEntry = Pick<
  Entry,
  "generalPurposeBitFlag" | "fileNameRaw" | "extraFields" | "versionMadeBy" | "externalFileAttributes"
>;

/** The path of an entry, or undefined for folders and for what must not be read; says why. */
export function checkName(raw: NamedEntry, list: ProblemList): string | undefined {
  const name = getFileNameLowLevel(raw.generalPurposeBitFlag, raw.fileNameRaw, raw.extraFields, true);
  const isAscii = raw.fileNameRaw.every((byte) => byte < 0x80);
  const isUtf8 = (raw.generalPurposeBitFlag & 0x800) !== 0 || raw.extraFields.some(({ id }) => id === 0x7075);
  if (!isAscii && (!isUtf8 || name.includes("\ufffd"))) list.note("name-not-utf-8", name);
  const path = checkPath(name, list);
  if (path === undefined || path.endsWith("/")) return undefined;
  const type = raw.versionMadeBy >> 8 === madeOnUnix ? (raw.externalFileAttributes >>> 16) & typeMask : 0;
  if (type === 0 || type === types.file) return path;
  if (type === types.folder) return undefined;
  list.note(type === types.link ? "link" : "special-file", path);
  return undefined;
}
