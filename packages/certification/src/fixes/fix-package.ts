import { encodeUtf8 } from "@slipway/template-language";
import { planRules, type PlannedRule } from "#engine/plan-rules.ts";
import { Recorder, type RawFinding } from "#engine/recorder.ts";
import { runRule } from "#engine/run-rule.ts";
import { stampFindings } from "#engine/stamp-findings.ts";
import { applyWaivers } from "#engine/apply-waivers.ts";
import { isJsonFile, type CertifiedFile } from "#input/certified-file.ts";
import { openPackage, type CertifiedPackage } from "#input/certified-package.ts";
import { lookUpIn } from "#api-versions/api-versions.ts";
import { builtInApiVersions } from "#api-versions/built-in.ts";
import type { PackageInput } from "#model/package.ts";
import type { CertifyOptions } from "#model/report.ts";
import { readWaivers } from "#waivers/read-waivers.ts";
import { applyEdits, type Fix, type TextEdit } from "./text-edit.ts";

/** A file as fixing changed it. */
export interface FixedFile {
  path: string;
  before: string;
  after: string;
  /** The new file, in UTF-8. */
  bytes: Uint8Array;
  /** Rules whose findings were fixed, once for each finding. */
  rules: string[];
}

/** Removing one thing can leave another unused; more rounds than this are not worth it. */
const mostRounds = 10;

/**
 * Makes every change that rules offer as safe, round by round until nothing is left to change; waived findings stay as they are.
 * The package itself is not touched: the result holds what changed.
 */
export function fixPackage(input: PackageInput, options: CertifyOptions): FixedFile[] {
  const plan = planRules(options);
  const fixed = new Map<string, FixedFile>();
  for (let round = 0; round < mostRounds; round += 1) {
    const opened = openPackage(withFixes(input, fixed), options.profile);
    const changes = changesOf(opened, plan, options);
    if (changes.size === 0) break;
    for (const [file, accepted] of changes) record(fixed, file, accepted);
  }
  return [...fixed.values()];
}

function withFixes(input: PackageInput, fixed: ReadonlyMap<string, FixedFile>): PackageInput {
  const entries = input.entries.map((entry) => ({
    ...entry,
    bytes: fixed.get(entry.path)?.bytes ?? entry.bytes,
  }));
  return { ...input, entries };
}

interface Accepted {
  rule: string;
  fix: Fix;
}

/** Fixes that can be made together, by file. */
function changesOf(
  opened: CertifiedPackage,
  plan: readonly PlannedRule[],
  options: CertifyOptions,
): Map<CertifiedFile, Accepted[]> {
  const recorder = new Recorder();
  const { report, skip } = recorder;
  const apiVersions =
    options.apiVersions === undefined ? builtInApiVersions() : lookUpIn(options.apiVersions);
  const { profile, today } = options;
  const listing = undefined;
  const subject = { package: opened, listing, profile, today, options, apiVersions, report, skip };
  for (const planned of plan) runRule(planned, subject, recorder);
  const waivers = [...(options.waivers ?? []), ...readWaivers(opened).waivers];
  const isWaived = (found: RawFinding) =>
    applyWaivers(stampFindings([found], opened.files), waivers, today)[0]?.waived !== undefined;
  const changes = new Map<CertifiedFile, Accepted[]>();
  for (const found of recorder.found) {
    const { fix, file } = found;
    if (
      fix === undefined ||
      file === null ||
      typeof file === "string" ||
      !isWritable(file) ||
      isWaived(found)
    )
      continue;
    const accepted = changes.get(file) ?? [];
    if (accepted.some((other) => overlaps(other.fix, fix))) continue;
    changes.set(file, [...accepted, { rule: found.planned.rule.id, fix }]);
  }
  return changes;
}

/** A file whose bytes are not what its text says could lose something. */
function isWritable(file: CertifiedFile): boolean {
  return (
    isJsonFile(file) &&
    file.document.diagnostics.every(({ code }) => code !== "invalid-utf-8" && code !== "not-utf-8")
  );
}

function overlaps(one: Fix, other: Fix): boolean {
  if (one.dropsByteOrderMark === true && other.dropsByteOrderMark === true) return true;
  return one.edits.some((edit) => other.edits.some((against) => touches(edit, against)));
}

/** Two insertions at one place count too: their order would not be known. */
function touches(one: TextEdit, other: TextEdit): boolean {
  return one.start <= other.end && other.start <= one.end;
}

function record(fixed: Map<string, FixedFile>, file: CertifiedFile, accepted: readonly Accepted[]): void {
  const known = fixed.get(file.path);
  const after = applyEdits(
    file.text,
    accepted.flatMap(({ fix }) => fix.edits),
  );
  const hadMark = isJsonFile(file) && file.document.hasByteOrderMark;
  const keepsMark = hadMark && !accepted.some(({ fix }) => fix.dropsByteOrderMark === true);
  fixed.set(file.path, {
    path: file.path,
    before: known?.before ?? file.text,
    after,
    bytes: encodeUtf8((keepsMark ? "\uFEFF" : "") + after),
    rules: [...(known?.rules ?? []), ...accepted.map(({ rule }) => rule)],
  });
}
