import { createHash } from "node:crypto";
import type { Definition } from "@slipway/contracts";
import { listArtifacts } from "#definition/list-artifacts.ts";
import { canonicalJson } from "#definition/canonical-json.ts";
import { parseDefinition } from "#definition/parse-definition.ts";
import { setAtPointer } from "#definition/set-at-pointer.ts";
import type { SubmissionFile } from "#domain/submission.ts";

/** SHA-256 of a submission's content: the definition with each link replaced by its file's hash. */
export function contentHash(definition: Definition, files: readonly SubmissionFile[]): string {
  const hashes = new Map(files.map((file) => [file.pointer, file.hash]));
  const content = parseDefinition(JSON.stringify(definition));
  for (const { pointer } of listArtifacts(content))
    setAtPointer(content, pointer, hashes.get(pointer) ?? null);
  return createHash("sha256").update(canonicalJson(content)).digest("hex");
}
