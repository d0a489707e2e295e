import { stringOf, valueOf, type JsonNode } from "@slipway/template-language";
import { isJsonFile } from "#input/certified-file.ts";
import type { CertifiedPackage } from "#input/certified-package.ts";
import type { JsonFile } from "#input/json-file.ts";
import type { Waiver } from "#model/report.ts";

/** The name of the file with a package's own waivers, in the package's root. */
export const waiversFileName = "slipway-waivers.json";

/** Why an entry of the file is no waiver; `entry` is the value it was made of. */
export interface WaiverProblem {
  code: "not-a-list" | "missing-field" | "bad-date";
  field: string;
  entry: JsonNode;
}

export interface ReadWaivers {
  file: JsonFile | undefined;
  waivers: Waiver[];
  problems: WaiverProblem[];
}

const requiredFields = ["rule", "reason", "owner", "expires"] as const;

/** Reads `slipway-waivers.json`: `{ "waivers": [{ rule, path?, pointer?, reason, owner, expires }] }`, or just the list. */
export function readWaivers(opened: CertifiedPackage): ReadWaivers {
  const file = opened.byPath.get(waiversFileName);
  const result: ReadWaivers = { file: undefined, waivers: [], problems: [] };
  if (file === undefined || !isJsonFile(file) || !file.isReadable || file.document.root === undefined)
    return result;
  result.file = file;
  const { root } = file.document;
  const list = root.kind === "array" ? root : valueOf(root, "waivers");
  if (list?.kind !== "array") result.problems.push({ code: "not-a-list", field: "waivers", entry: root });
  else for (const entry of list.items) addWaiver(result, entry);
  return result;
}

function addWaiver(result: ReadWaivers, entry: JsonNode): void {
  const absent = requiredFields.find((field) => (stringOf(entry, field) ?? "").trim() === "");
  if (absent !== undefined) {
    result.problems.push({ code: "missing-field", field: absent, entry });
    return;
  }
  const text = (field: string) => stringOf(entry, field) ?? "";
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text("expires"))) {
    result.problems.push({ code: "bad-date", field: "expires", entry });
    return;
  }
  const path = stringOf(entry, "path");
  const pointer = stringOf(entry, "pointer");
  result.waivers.push({
    rule: text("rule"),
    reason: text("reason"),
    owner: text("owner"),
    expires: text("expires"),
    ...(path === undefined ? {} : { path }),
    ...(pointer === undefined ? {} : { pointer }),
  });
}
