import type { Fix } from "#fixes/text-edit.ts";
import type { CertifiedFile } from "#input/certified-file.ts";
import type { JsonFile } from "#input/json-file.ts";
import type { Severity } from "#model/finding.ts";
import type { ListingInput } from "#model/listing.ts";
import type { Text } from "#model/message.ts";
import type { Skip } from "#model/report.ts";
import type { Placed, Requirement, Rule } from "#model/rule.ts";
import type { BaseSubject, PackageSubject } from "#model/subject.ts";
import { internalError } from "./internal-error.ts";
import { skipReasons } from "./skip-reasons.ts";
import { isWrittenByBicep } from "./is-written-by-bicep.ts";
import type { PlannedRule } from "./plan-rules.ts";
import { subjectsOf } from "./subjects.ts";

/** What a rule has said, before lines, languages and waivers are added. */
export interface RawFinding {
  planned: PlannedRule;
  message: string;
  severity: Severity;
  values: Readonly<Record<string, string | number>>;
  at: Placed | null;
  file: CertifiedFile | string | null;
  pointer: string | undefined;
  fix: Fix | undefined;
}

/** Where the runs of all rules leave what they found. */
export interface Findings {
  found: RawFinding[];
  skipped: Skip[];
}

interface Reported {
  message: string;
  at?: Placed | null;
  file?: CertifiedFile | string | null;
  pointer?: string;
  fix?: Fix;
  values?: Readonly<Record<string, string | number>>;
}

/** More than this from one rule on one subject tells nobody anything. */
const mostFindings = 1000;

/** Runs one rule over everything in a package that it applies to. */
export function runRule(planned: PlannedRule, subject: PackageSubject, findings: Findings): void {
  const { rule } = planned;
  if (rule.appliesTo === "listing") return;
  if (rule.skipsBicep === true && isWrittenByBicep(subject.package)) {
    skip(findings, rule, null, skipReasons.bicep);
    return;
  }
  for (const each of subjectsOf(subject, rule.appliesTo)) {
    const file = "file" in each ? (each.file as JsonFile) : null;
    const missing = missingFor(rule, subject, file);
    if (missing === undefined) runOn(planned, each, file, findings);
    else skip(findings, rule, file, missing);
  }
}

/** Runs one rule over a listing. */
export function runListingRule(
  planned: PlannedRule,
  subject: BaseSubject & { listing: ListingInput },
  findings: Findings,
): void {
  if (planned.rule.appliesTo === "listing") runOn(planned, subject, null, findings);
}

function runOn(
  planned: PlannedRule,
  subject: BaseSubject,
  file: CertifiedFile | null,
  findings: Findings,
): void {
  let count = 0;
  const report = (found: Reported) => {
    count += 1;
    if (count <= mostFindings) findings.found.push(toFinding(planned, found, file));
    else if (count === mostFindings + 1) {
      skip(findings, planned.rule, file, skipReasons.tooMany(mostFindings));
    }
  };
  try {
    const note = (reason: Text) => skip(findings, planned.rule, file, reason);
    planned.rule.check({ ...subject, report, skip: note } as never);
  } catch (error) {
    findings.found.push(toInternalError(planned, error, file));
  }
}

function toFinding(planned: PlannedRule, found: Reported, file: CertifiedFile | null): RawFinding {
  const own = planned.rule.messages[found.message]?.severity;
  return {
    planned,
    message: found.message,
    severity: own ?? planned.severity,
    values: found.values ?? {},
    at: found.at ?? null,
    file: found.file === undefined ? file : found.file,
    pointer: found.pointer,
    fix: found.fix,
  };
}

function toInternalError(planned: PlannedRule, error: unknown, file: CertifiedFile | null): RawFinding {
  return {
    planned: { rule: internalError, severity: "error", enforcement: "block" },
    message: "thrown",
    severity: "error",
    values: { rule: planned.rule.id, reason: error instanceof Error ? error.message : String(error) },
    at: null,
    file,
    pointer: undefined,
    fix: undefined,
  };
}

function missingFor(rule: Rule, subject: PackageSubject, file: JsonFile | null): Text | undefined {
  for (const requirement of requirementsOf(rule)) {
    if (!isThere[requirement](subject, file)) return skipReasons[requirement];
  }
  return undefined;
}

/** Rules on the values of a JSON file need one that can be read, unless they ask for its text only. */
function requirementsOf(rule: Rule): readonly Requirement[] {
  const asked = rule.requires ?? [];
  const looksAtText = asked.includes("text") || rule.appliesTo === "package" || rule.appliesTo === "file";
  return looksAtText || rule.appliesTo === "json-file" ? asked : ["readable", ...asked];
}

const isThere: Record<Requirement, (subject: PackageSubject, file: JsonFile | null) => boolean> = {
  readable: (_subject, file) => file?.isReadable === true && file.document.root !== undefined,
  text: (_subject, file) => file === null || file.text !== "",
  "main-template": ({ package: { mainTemplate } }) => mainTemplate?.isReadable === true,
  "create-ui": ({ package: { createUi } }) => createUi?.isReadable === true,
};

function skip(findings: Findings, rule: Rule, file: CertifiedFile | null, reasons: Text): void {
  const armTtk = rule.armTtk === undefined ? {} : { armTtk: rule.armTtk };
  findings.skipped.push({ rule: rule.id, ...armTtk, file: file?.path ?? null, reason: reasons.en, reasons });
}
