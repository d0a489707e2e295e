import { z } from "zod";
import { Text, Time } from "./basics.ts";

const Place = z.object({ line: z.int(), column: z.int() });

/** A finding of certification; the same record as the certification package's `Finding`. */
export const Finding = z.object({
  rule: z.string(),
  armTtk: z.string().optional(),
  errorId: z.string().optional(),
  severity: z.enum(["error", "warning", "info"]),
  enforcement: z.enum(["block", "warn", "observe"]),
  message: z.string(),
  messages: Text,
  help: z.string(),
  helps: Text,
  file: z.string().nullable(),
  pointer: z.string().nullable(),
  range: z.object({ start: Place, end: Place }).nullable(),
  excerpt: z
    .object({ startLine: z.int(), lines: z.array(z.string()), startColumn: z.int().optional() })
    .optional(),
  policy: z.string().optional(),
  /** YYYY-MM-DD from which the rule blocks; the finding is a warning until then. */
  blocksFrom: z.string().optional(),
  waived: z.object({ owner: z.string(), reason: z.string(), expires: z.string() }).optional(),
  fingerprint: z.string(),
});
export type Finding = z.infer<typeof Finding>;

export const PackageReport = z.object({
  path: z.string(),
  /** Plan and package version the package belongs to; absent when a file was certified on its own. */
  planId: z.string().optional(),
  packageVersion: z.string().optional(),
  hash: z.string().optional(),
  findings: z.array(Finding),
  skipped: z.array(
    z.object({
      rule: z.string(),
      armTtk: z.string().optional(),
      file: z.string().nullable(),
      reason: z.string(),
      reasons: Text.optional(),
    }),
  ),
  durationMs: z.number(),
});

export const CertificationReport = z.object({
  schemaVersion: z.literal(1),
  tool: z.object({ name: z.literal("slipway"), version: z.string() }),
  ruleSet: z.object({
    profile: z.enum(["arm-ttk", "marketplace"]),
    version: z.string(),
    apiVersionsDate: z.string(),
    today: z.string(),
  }),
  packages: z.array(PackageReport),
  listing: z.array(Finding),
  /** Whether malware was looked for, and with what. */
  malware: z.object({ scanned: z.boolean(), scanner: z.string().optional(), text: Text }).optional(),
  certifiedAt: Time.optional(),
  reusedFromRun: z.int().optional(),
});
export type CertificationReport = z.infer<typeof CertificationReport>;

export const RuleSummary = z.object({
  id: z.string(),
  armTtk: z.string().optional(),
  title: Text,
  severity: z.enum(["error", "warning", "info"]),
  enforcement: z.enum(["block", "warn", "observe"]),
  /** What the rule set says where the operator has set nothing. */
  defaultEnforcement: z.enum(["block", "warn", "observe"]),
  /** Whether the operator has set it, also to what the rule set says. */
  isSet: z.boolean(),
  policy: z.string().optional(),
  /** YYYY-MM-DD from which the rule blocks; it warns until then. */
  blocksFrom: z.string().optional(),
  /** Version of the rule-set that brought the rule. */
  since: z.string().optional(),
  group: z.string(),
});
export type RuleSummary = z.infer<typeof RuleSummary>;
