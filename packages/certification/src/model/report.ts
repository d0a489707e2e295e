import type { Enforcement, Finding, Language, Profile } from "./finding.ts";
import type { PackageInput } from "./package.ts";
import type { ListingInput } from "./listing.ts";

/** Settings of one certification; everything that could change the answer is in here, so equal input gives equal reports. */
export interface CertifyOptions {
  profile: Profile;
  /** Own ids or arm-ttk names; empty means every rule of the profile. */
  rules?: readonly string[];
  /** YYYY-MM-DD; date-dependent rules compare with it. */
  today: string;
  /** Overrides of the rule-set's own enforcement, by rule id. */
  enforcement?: Readonly<Record<string, Enforcement>>;
  /** Replaces the built-in API-version table. */
  apiVersions?: ApiVersionTable;
  /** Contents of parameter files to expand with, beside defaults and form-made ones. */
  parameters?: Readonly<Record<string, unknown>>;
  waivers?: readonly Waiver[];
  /** Entries of the previous version of the package, for the difference shown to reviewers. */
  previous?: PackageInput;
  /** Version of the rule-set; the newest when absent. */
  ruleSet?: string;
}

export interface ApiVersionTable {
  /** YYYY-MM-DD of the source. */
  date: string;
  source: string;
  /** Resource type in lower case → API versions, newest first. */
  types: Readonly<Record<string, readonly string[]>>;
}

export interface Waiver {
  rule: string;
  path?: string;
  pointer?: string;
  reason: string;
  owner: string;
  /** YYYY-MM-DD, inclusive. */
  expires: string;
}

/** A rule that could not run, or not on everything. */
export interface Skip {
  rule: string;
  armTtk?: string;
  file: string | null;
  /** English; `reasons` has every language. */
  reason: string;
  reasons?: Record<Language, string>;
}

/** The result for one package. `skipped` says which rules could not run and why. */
export interface PackageReport {
  path: string;
  findings: Finding[];
  skipped: Skip[];
  durationMs: number;
}

export interface CertificationReport {
  schemaVersion: 1;
  tool: { name: "slipway"; version: string };
  ruleSet: { profile: Profile; version: string; apiVersionsDate: string; today: string };
  packages: PackageReport[];
  /** Findings of listing rules (policies marked L); empty when no listing was given. */
  listing: Finding[];
}

export type { ListingInput };
