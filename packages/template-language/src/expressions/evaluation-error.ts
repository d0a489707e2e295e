/** Everything that can go wrong when an expression or a template is evaluated. */
export type EvaluationProblemCode =
  | "syntax"
  | "unknown-function"
  | "function-not-allowed-here"
  | "argument-count"
  | "argument-type"
  | "argument-value"
  | "missing-property"
  | "index-out-of-range"
  | "missing-parameter"
  | "missing-variable"
  | "missing-resource"
  | "cycle"
  | "overflow"
  | "division-by-zero"
  | "failed-on-purpose"
  | "too-large"
  | "too-deep"
  | "budget-exhausted";

/** Ends the evaluation of one expression; `evaluate` turns it into a diagnostic and an unknown value. */
export class EvaluationError extends Error {
  readonly code: EvaluationProblemCode;
  /** The part of the expression that failed, when known. */
  place: { start: number; end: number } | undefined;

  constructor(code: EvaluationProblemCode, message: string) {
    super(message);
    this.name = "EvaluationError";
    this.code = code;
  }
}

export function fail(code: EvaluationProblemCode, message: string): never {
  throw new EvaluationError(code, message);
}
