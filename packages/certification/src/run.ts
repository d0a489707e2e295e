import { builtInApiVersions } from "#api-versions/built-in.ts";
import { lookUpIn, type ApiVersions } from "#api-versions/api-versions.ts";
import { applyWaivers } from "#engine/apply-waivers.ts";
import { planRules, type PlannedRule } from "#engine/plan-rules.ts";
import { ruleSetOf } from "#engine/rule-sets.ts";
import { Recorder } from "#engine/recorder.ts";
import { runListingRule, runRule } from "#engine/run-rule.ts";
import { stampFindings } from "#engine/stamp-findings.ts";
import { openPackage } from "#input/certified-package.ts";
import type { Finding } from "#model/finding.ts";
import type { ListingInput } from "#model/listing.ts";
import type { PackageInput } from "#model/package.ts";
import type { CertificationReport, CertifyOptions, PackageReport } from "#model/report.ts";
import { readWaivers } from "#waivers/read-waivers.ts";
import { toolVersion } from "./tool-version.ts";

/** What one certification looks at. */
export interface Certification {
  packages: readonly PackageInput[];
  /** Absent: the listing's own rules do not run. */
  listing?: ListingInput;
  options: CertifyOptions;
  /** Milliseconds from any beginning, for `durationMs`; without it every duration is 0. */
  now?: () => number;
}

/**
 * Certifies packages and a listing: pure, and with a report whatever the input is like.
 * Throws UnknownRuleError when `options.rules` names a rule that does not exist.
 */
export function certify({ packages, listing, options, now = () => 0 }: Certification): CertificationReport {
  const plan = planRules(options);
  const apiVersions =
    options.apiVersions === undefined ? builtInApiVersions() : lookUpIn(options.apiVersions);
  const context = { plan, listing, options, apiVersions, now };
  return {
    schemaVersion: 1,
    tool: { name: "slipway", version: toolVersion },
    ruleSet: {
      profile: options.profile,
      version: ruleSetOf(options.ruleSet).version,
      apiVersionsDate: apiVersions.date,
      today: options.today,
    },
    packages: packages.map((input) => certifyPackage(input, context)),
    listing: listing === undefined ? [] : certifyListing(listing, plan, options),
  };
}

interface RunContext {
  plan: readonly PlannedRule[];
  listing: ListingInput | undefined;
  options: CertifyOptions;
  apiVersions: ApiVersions;
  now: () => number;
}

function certifyPackage(
  input: PackageInput,
  { plan, listing, options, apiVersions, now }: RunContext,
): PackageReport {
  const started = now();
  const { profile, today } = options;
  const opened = openPackage(input, profile);
  const recorder = new Recorder();
  const { report, skip } = recorder;
  const subject = { package: opened, listing, profile, today, options, apiVersions, report, skip };
  // arm-ttk has no results at all for a folder without a main template.
  const hasResults = profile !== "arm-ttk" || opened.kind === "file" || opened.mainTemplate !== undefined;
  for (const planned of plan) {
    if (hasResults || planned.rule.armTtk === undefined) runRule(planned, subject, recorder);
  }
  const waivers = [...(options.waivers ?? []), ...readWaivers(opened).waivers];
  return {
    path: input.path,
    findings: applyWaivers(stampFindings(recorder.found, opened.files), waivers, today),
    skipped: recorder.skipped,
    durationMs: Math.round((now() - started) * 1000) / 1000,
  };
}

function certifyListing(
  listing: ListingInput,
  plan: readonly PlannedRule[],
  options: CertifyOptions,
): Finding[] {
  const recorder = new Recorder();
  const { report, skip } = recorder;
  const subject = { listing, profile: options.profile, today: options.today, options, report, skip };
  for (const planned of plan) runListingRule(planned, subject, recorder);
  return applyWaivers(stampFindings(recorder.found, []), options.waivers ?? [], options.today);
}
