import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { CliError } from "#cli-error.ts";
import { isObject, type JsonObject } from "#offer-folder/convert-fields.ts";
import { formatExact } from "#offer-folder/exact-json.ts";
import { exitCodes } from "#exit-codes.ts";

const manifestNames = ["offer.yaml", "offer.yml", "offer.json"] as const;

/** The document of an offer folder, and where it stands. */
export interface Manifest {
  path: string;
  folder: string;
  content: JsonObject;
}

/** The folder's offer.yaml (or .json); undefined where there is none. @throws CliError when it cannot be read. */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
  for (const name of manifestNames) {
    const path = join(folder, name);
    const text = await readFile(path, "utf8").catch(() => undefined);
    if (text !== undefined) return { path, folder, content: await parseManifest(path, text) };
  }
  return undefined;
}

async function parseManifest(path: string, text: string): Promise<JsonObject> {
  const { parseDocument } = await import("yaml");
  // Integers beyond 2^53 must survive, so all come as bigint and the small ones are turned back.
  const document = parseDocument(text, { intAsBigInt: true });
  const error = document.errors[0];
  if (error !== undefined) throw invalid(path, error.message);
  const content: unknown = document.toJS({ reviver: (_key, value: unknown) => toSmallNumber(value) });
  if (!isObject(content)) throw invalid(path, "it holds no members");
  return content;
}

function toSmallNumber(value: unknown): unknown {
  if (typeof value !== "bigint") return value;
  return Number.isSafeInteger(Number(value)) ? Number(value) : value;
}

/**
 * Writes the document in the form that the path's ending says; in a YAML file that is there already, what stays the same
 * keeps its comments and its order. Answers whether the file changed.
 */
export async function writeManifest(path: string, content: JsonObject): Promise<boolean> {
  const before = await readFile(path, "utf8").catch(() => undefined);
  const text = path.endsWith(".json") ? `${formatExact(content, 2)}\n` : await formatYaml(before, content);
  if (before === text) return false;
  await writeFile(path, text);
  return true;
}

const yamlStyle = { lineWidth: 110 } as const;

async function formatYaml(before: string | undefined, content: JsonObject): Promise<string> {
  const { parseDocument, stringify } = await import("yaml");
  if (before === undefined) return stringify(content, { ...yamlStyle, aliasDuplicateObjects: false });
  const { mergeYaml } = await import("#offer-folder/merge-yaml.ts");
  const document = parseDocument(before, { intAsBigInt: true });
  mergeYaml(document, content);
  return document.toString(yamlStyle);
}

function invalid(path: string, because: string): CliError {
  return new CliError("offer-folder-invalid", {
    exitCode: exitCodes.refused,
    reason: { en: `${path} cannot be read: ${because}`, "zh-CN": `无法读取 ${path}：${because}` },
  });
}
