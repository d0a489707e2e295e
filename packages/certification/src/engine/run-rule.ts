import type { CertifiedFile } from "#input/certified-file.ts";
import type { JsonFile } from "#input/json-file.ts";
import type { ListingInput } from "#model/listing.ts";
import type { Requirement, Rule } from "#model/rule.ts";
import type { BaseSubject, PackageSubject } from "#model/subject.ts";
import { internalError } from "./internal-error.ts";
import { isWrittenByBicep } from "./is-written-by-bicep.ts";
import type { PlannedRule } from "./plan-rules.ts";
import type { Recorder } from "./recorder.ts";
import { skipReasons } from "./skip-reasons.ts";
import { subjectsOf } from "./subjects.ts";

/** A subject with what its rules speak through. */
type Heard<Subject> = Subject & Pick<Recorder, "report" | "skip">;

/** Runs one rule over everything in a package that it applies to; `subject` speaks through the recorder. */
export function runRule(planned: PlannedRule, subject: Heard<PackageSubject>, recorder: Recorder): void {
  const { rule } = planned;
  if (rule.appliesTo === "listing") return;
  if (rule.skipsBicep === true && isWrittenByBicep(subject.package)) {
    recorder.begin(planned, null);
    recorder.skip(skipReasons.bicep);
    return;
  }
  const requirements = requirementsOf(rule);
  for (const each of subjectsOf(subject, rule.appliesTo)) {
    const file = "file" in each ? (each.file as JsonFile) : null;
    const missing = requirements.find((requirement) => !isThere[requirement](subject, file));
    recorder.begin(planned, file);
    if (missing === undefined) check(planned, each, file, recorder);
    else recorder.skip(skipReasons[missing]);
  }
}

/** Runs one rule over a listing; `subject` speaks through the recorder. */
export function runListingRule(
  planned: PlannedRule,
  subject: Heard<BaseSubject & { listing: ListingInput }>,
  recorder: Recorder,
): void {
  if (planned.rule.appliesTo !== "listing") return;
  recorder.begin(planned, null);
  check(planned, subject, null, recorder);
}

/** A rule that throws leaves what it has said so far, and a finding of its own. */
function check(
  { rule }: PlannedRule,
  subject: BaseSubject,
  file: CertifiedFile | null,
  { found }: Recorder,
): void {
  try {
    rule.check(subject as never);
  } catch (error) {
    found.push({
      planned: { rule: internalError, severity: "error", enforcement: "block" },
      message: "thrown",
      severity: "error",
      values: { rule: rule.id, reason: error instanceof Error ? error.message : String(error) },
      at: null,
      file,
      pointer: undefined,
      fix: undefined,
    });
  }
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
