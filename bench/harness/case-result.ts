import type { BenchCase, Measurement } from "./bench-case.ts";

/** What one case came to. */
export interface CaseResult {
  case: BenchCase;
  /** Of the minute before, see `loadBefore`. */
  load: number;
  measurements: readonly Measurement[];
}
