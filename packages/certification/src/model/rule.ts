import type { ArmTtkTest } from "#arm-ttk/tests.ts";
import type { Enforcement, Profile, Severity } from "./finding.ts";
import type { Message, MessageEntry, Text } from "./message.ts";
import type { CertifiedFile } from "#input/certified-file.ts";
import type { RuleSetVersion } from "#engine/rule-sets.ts";
import type { Fix } from "#fixes/text-edit.ts";
import type { PolicyId } from "#policies/policies.ts";
import type { Subjects, SubjectKind } from "./subject.ts";

/** What a rule needs beside its subject; without it the rule is listed under `skipped` and says nothing. */
export type Requirement = "main-template" | "create-ui" | "readable" | "text";

/** Where a finding is: a node, a member, or any pair of offsets into the file's text. */
export interface Placed {
  start: number;
  end: number;
}

type HolesOf<Entry> = Entry extends { en: Message<infer English>; "zh-CN": Message<infer Chinese> }
  ? English | Chinese
  : never;
type ValuesOf<Entry> = [HolesOf<Entry>] extends [never]
  ? { values?: undefined }
  : { values: Record<HolesOf<Entry>, string | number> };

export type Reported<Messages, Key extends keyof Messages> = {
  message: Key;
  /** Null or absent: the file as a whole, or the package when there is no file. */
  at?: Placed | null | undefined;
  /** When it is not the subject's own file; null for the package as a whole. */
  file?: CertifiedFile | string | null;
  /** Changes of the file that certainly put it right. */
  fix?: Fix | undefined;
  /** For listing rules: the place in the definition. */
  pointer?: string;
} & ValuesOf<Messages[Key]>;

/** A rule reports nodes, never lines; the engine adds id, severity, file, range and both languages. */
export type Report<Messages> = <Key extends keyof Messages & string>(found: Reported<Messages, Key>) => void;

export interface RuleMetadata {
  /** Kebab-case, the same as the file's name. */
  id: string;
  title: Text;
  /** The rule-set that has it first; those before leave it out. The very first one when absent. */
  since?: RuleSetVersion;
  /** In profile `marketplace`; every rule of profile `arm-ttk` is an error there. */
  severity: Severity;
  /** What to do about it, for a publisher. */
  fix: Text;
  /** The test of arm-ttk whose verdict this rule gives. */
  armTtk?: ArmTtkTest;
  /** Profiles that run it; by default both when it stands for a test of arm-ttk, otherwise `marketplace` only. */
  profiles?: readonly Profile[];
  policy?: PolicyId;
  /** By default what the severity implies: error blocks, warning warns, info observes. */
  enforcement?: Enforcement;
  /** YYYY-MM-DD from which an error blocks; until then it is a warning. */
  blocksFrom?: string;
  requires?: readonly Requirement[];
  /** arm-ttk does not run the test on templates that Bicep has written. */
  skipsBicep?: boolean;
  /** The answer can change with `today` or with the table of API versions. */
  isDated?: boolean;
}

export interface RuleDefinition<
  Kind extends SubjectKind,
  Messages extends Record<string, MessageEntry>,
> extends RuleMetadata {
  appliesTo: Kind;
  messages: Messages;
  /** `skip` says what could not be looked at. */
  check(subject: Subjects[Kind] & { report: Report<Messages>; skip: (reason: Text) => void }): void;
}

/** A rule as the engine holds it, whatever its subject and messages are. */
export interface Rule extends RuleMetadata {
  appliesTo: SubjectKind;
  messages: Readonly<Record<string, MessageEntry>>;
  check(subject: never): void;
}

/** Declares a rule; the types make sure that every hole of a message gets its value. */
export function defineRule<Kind extends SubjectKind, Messages extends Record<string, MessageEntry>>(
  rule: RuleDefinition<Kind, Messages>,
): RuleDefinition<Kind, Messages> {
  return rule;
}
