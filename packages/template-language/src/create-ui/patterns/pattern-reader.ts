import type { PatternProblem } from "./pattern.ts";

/** Where the parser of one pattern stands. */
export interface PatternReader {
  readonly source: string;
  at: number;
  depth: number;
  /** Capturing groups opened so far. */
  groups: number;
  hasReferences: boolean;
  /** Capturing groups in the whole pattern: whether `\2` is a reference depends on it. */
  readonly totalGroups: number;
  readonly groupNames: readonly string[];
}

export class PatternError extends Error {
  readonly code: PatternProblem["code"];
  readonly at: number;

  constructor(code: PatternProblem["code"], message: string, at: number) {
    super(message);
    this.name = "PatternError";
    this.code = code;
    this.at = at;
  }
}

/** Capturing groups of a pattern in order, counted before it is parsed; names are "" for groups that have none. */
export function countGroups(source: string): { totalGroups: number; groupNames: string[] } {
  const groupNames: string[] = [];
  let isInClass = false;
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at];
    if (sign === "\\") at += 1;
    else if (sign === "[") isInClass = true;
    else if (sign === "]") isInClass = false;
    else if (sign === "(" && !isInClass) {
      const name = /^\(\?<([A-Za-z_$][\w$]*)>/.exec(source.slice(at, at + 100))?.[1];
      if (name !== undefined || source[at + 1] !== "?") groupNames.push(name ?? "");
    }
  }
  return { totalGroups: groupNames.length, groupNames };
}
