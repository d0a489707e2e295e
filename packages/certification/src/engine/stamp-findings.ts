import { pointerOf, rangeOf } from "@slipway/template-language";
import { isJsonFile, type CertifiedFile } from "#input/certified-file.ts";
import type { Enforcement, Finding, Severity } from "#model/finding.ts";
import { fillMessage, type MessageEntry } from "#model/message.ts";
import { maskText } from "#secrets/mask-text.ts";
import { excerptOf } from "./excerpt.ts";
import { hashText } from "./hash-text.ts";
import type { RawFinding } from "./recorder.ts";

/** Turns what rules reported into findings: texts in both languages, place, excerpt, fingerprint; in the order of the files. */
export function stampFindings(raw: readonly RawFinding[], files: readonly CertifiedFile[]): Finding[] {
  const order = new Map(files.map((file, index) => [file.path, index]));
  const rank = (found: RawFinding) => order.get(pathOf(found) ?? "") ?? -1;
  const sorted = raw
    .map((found, index) => ({ found, index }))
    .sort(
      (left, right) =>
        rank(left.found) - rank(right.found) ||
        (left.found.at?.start ?? -1) - (right.found.at?.start ?? -1) ||
        left.index - right.index,
    );
  const counts = new Map<string, number>();
  return sorted.map(({ found }) => stampFinding(found, counts));
}

function stampFinding(found: RawFinding, counts: Map<string, number>): Finding {
  const { rule, enforcement, blocksFrom } = found.planned;
  const entry = rule.messages[found.message];
  if (entry === undefined) throw new Error(`The rule "${rule.id}" has no message "${found.message}".`);
  const messages = {
    en: maskText(fillMessage(entry.en, found.values)),
    "zh-CN": maskText(fillMessage(entry["zh-CN"], found.values)),
  };
  const helps = entry.fix ?? rule.fix;
  const place = placeOf(found);
  const key = [
    rule.id,
    place.file ?? "",
    place.pointer ?? "",
    found.message,
    JSON.stringify(found.values),
  ].join("\n");
  const count = (counts.get(key) ?? 0) + 1;
  counts.set(key, count);
  return {
    rule: rule.id,
    ...(rule.armTtk === undefined ? {} : { armTtk: rule.armTtk }),
    ...(entry.errorId === undefined ? {} : { errorId: entry.errorId }),
    severity: found.severity,
    enforcement: lower(enforcement, found.severity, entry),
    message: messages.en,
    messages,
    help: helps.en,
    helps,
    ...place,
    ...(rule.policy === undefined ? {} : { policy: rule.policy }),
    // A message that is milder than its rule will not block on that day either.
    ...(blocksFrom === undefined || entry.severity !== undefined ? {} : { blocksFrom }),
    fingerprint: hashText(count === 1 ? key : `${key}\n${count}`),
  };
}

/** A message that is milder than its rule does not block either. */
function lower(enforcement: Enforcement, severity: Severity, entry: MessageEntry): Enforcement {
  if (entry.severity === undefined) return enforcement;
  const most = severity === "warning" ? "warn" : "observe";
  return enforcement === "block" || most === "observe" ? most : enforcement;
}

function placeOf(found: RawFinding): Pick<Finding, "file" | "pointer" | "range" | "excerpt"> {
  const { file, at } = found;
  if (file === null || typeof file === "string") return { file, pointer: found.pointer ?? null, range: null };
  if (at === null) return { file: file.path, pointer: found.pointer ?? null, range: null };
  const source = isJsonFile(file) ? file.document : file;
  const range = rangeOf(source, at);
  return {
    file: file.path,
    pointer: found.pointer ?? (isJsonFile(file) ? pointerOf(file.document, at) : null),
    range,
    excerpt: excerptOf(file, range),
  };
}

function pathOf(found: RawFinding): string | null {
  return typeof found.file === "string" ? found.file : (found.file?.path ?? null);
}
