import { CliError } from "#cli-error.ts";
import { exitCodes } from "#exit-codes.ts";
import { plainToDefinition } from "#offer-folder/convert-definition.ts";
import type { JsonObject } from "#offer-folder/convert-fields.ts";
import { listReferences, type FileReference } from "#offer-folder/file-references.ts";
import { readManifest, type Manifest } from "#offer-folder/manifest-file.ts";

/** What an offer folder says, in the words of the wire; files are still paths. */
export interface OfferFolder {
  manifest: Manifest;
  offerTypeId: string | undefined;
  definition: JsonObject;
  references: FileReference[];
}

/** Reads a folder's document; undefined where there is none. @throws CliError when it cannot be understood. */
export async function readOfferFolder(folder: string): Promise<OfferFolder | undefined> {
  const manifest = await readManifest(folder);
  if (manifest === undefined) return undefined;
  const { definition, unknown } = plainToDefinition(manifest.content);
  if (unknown.length > 0) throw unknownMembers(manifest.path, unknown);
  const { type } = manifest.content;
  return {
    manifest,
    offerTypeId: typeof type === "string" ? type : undefined,
    definition,
    references: listReferences(definition),
  };
}

function unknownMembers(path: string, members: readonly string[]): CliError {
  const list = members.join(", ");
  return new CliError("offer-folder-invalid", {
    exitCode: exitCodes.refused,
    reason: {
      en: `${path} has members that mean nothing: ${list}.`,
      "zh-CN": `${path} 中有无效的成员：${list}。`,
    },
    fix: {
      en: "Correct their names; keys of the API itself belong under `other:`.",
      "zh-CN": "请更正其名称；API 自身的键应放在 `other:` 之下。",
    },
  });
}
