import { isObject, type JsonObject } from "#offer-folder/convert-fields.ts";

/** Text that begins so is, in an offer folder, the path of a file or package folder beside the document. */
const fileMark = "./";
/** Texts that would be taken for a path by accident get a backslash in front, and one more if they have some. */
const escaped = /^\\*\.\//;

/** A file that the document refers to: its place in the definition and its path below the folder. */
export interface FileReference {
  /** JSON pointer into the definition. */
  pointer: string;
  /** With `/`, without the mark. */
  path: string;
}

/** The definition with paths in place of the addresses of its files; `paths` by JSON pointer. */
export function insertPaths(definition: JsonObject, paths: ReadonlyMap<string, string>): JsonObject {
  return mapTexts(definition, (text, pointer) => {
    const path = paths.get(pointer);
    if (path !== undefined) return fileMark + path;
    return escaped.test(text) ? `\\${text}` : text;
  }) as JsonObject;
}

/** Every path that the definition of a folder's document refers to. */
export function listReferences(definition: JsonObject): FileReference[] {
  const found: FileReference[] = [];
  mapTexts(definition, (text, pointer) => {
    if (text.startsWith(fileMark)) found.push({ pointer, path: text.slice(fileMark.length) });
    return text;
  });
  return found;
}

/** The definition with addresses in place of paths; `addresses` by JSON pointer. */
export function insertAddresses(definition: JsonObject, addresses: ReadonlyMap<string, string>): JsonObject {
  return mapTexts(definition, (text, pointer) => {
    if (text.startsWith(fileMark)) return addresses.get(pointer) ?? text;
    return escaped.test(text) ? text.slice(1) : text;
  }) as JsonObject;
}

function mapTexts(value: unknown, change: (text: string, pointer: string) => string, pointer = ""): unknown {
  if (typeof value === "string") return change(value, pointer);
  if (Array.isArray(value)) return value.map((item, index) => mapTexts(item, change, `${pointer}/${index}`));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([member, item]) => [
      member,
      mapTexts(item, change, `${pointer}/${member.replaceAll("~", "~0").replaceAll("/", "~1")}`),
    ]),
  );
}
