/** The tree of a JavaScript regular expression without flags, over UTF-16 units. */
export type Pattern =
  | { readonly kind: "set"; readonly ranges: Ranges }
  | { readonly kind: "sequence"; readonly items: readonly Pattern[] }
  | { readonly kind: "choice"; readonly options: readonly Pattern[] }
  | Repeat
  | { readonly kind: "group"; readonly item: Pattern; readonly index: number }
  | { readonly kind: "reference"; readonly index: number }
  | { readonly kind: "assertion"; readonly what: "start" | "end" | "word-edge" | "no-word-edge" }
  | Look;

export interface Repeat {
  readonly kind: "repeat";
  readonly item: Pattern;
  readonly least: number;
  /** `Infinity` when there is no limit. */
  readonly most: number;
}

export interface Look {
  readonly kind: "look";
  readonly item: Pattern;
  readonly isAhead: boolean;
  readonly isNegative: boolean;
}

/** Inclusive ranges of UTF-16 units in order: first, last, first, last … */
export type Ranges = readonly number[];

export interface ParsedPattern {
  readonly root: Pattern;
  readonly groupCount: number;
  readonly hasReferences: boolean;
}

/** A pattern that JavaScript refuses, or that is beyond our limits. */
export interface PatternProblem {
  readonly code: "invalid" | "too-large";
  readonly message: string;
  /** Offset in the pattern. */
  readonly at: number;
}
