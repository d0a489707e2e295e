export type Severity = "error" | "warning" | "info";
export type Profile = "arm-ttk" | "marketplace";
/** What an operator made of a rule: block fails step 2, warn shows, observe only records. */
export type Enforcement = "block" | "warn" | "observe";
export type Language = "en" | "zh-CN";

/** Lines and columns from 1, columns in UTF-16 code units; `end` is exclusive. */
export interface Range {
  start: { line: number; column: number };
  end: { line: number; column: number };
}

/** One thing wrong, where, why, and what to do: the same record in CLI, API, portal and database. */
export interface Finding {
  rule: string;
  armTtk?: string;
  errorId?: string;
  severity: Severity;
  enforcement: Enforcement;
  /** English; `messages` has every language. */
  message: string;
  messages: Record<Language, string>;
  help: string;
  helps: Record<Language, string>;
  /** Relative path in the package; null for findings on the whole package or the listing. */
  file: string | null;
  /** JSON pointer within the file or, for listing rules, within the offer's definition. */
  pointer: string | null;
  range: Range | null;
  /** The source line(s) the range covers, secrets masked, so that a report can be read without the package. */
  excerpt?: {
    startLine: number;
    lines: string[];
    /** Column of each line's first character; 1 unless the lines are too long to show whole. */ startColumn?: number;
  };
  policy?: string;
  /** YYYY-MM-DD from which the rule blocks, where that day is still to come; the finding is a warning until then. */
  blocksFrom?: string;
  waived?: { owner: string; reason: string; expires: string };
  /** Stable across line shifts: rule, file, pointer and values hashed. */
  fingerprint: string;
}
