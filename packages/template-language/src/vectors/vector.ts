import type { EvaluationProblemCode } from "#expressions/evaluation-error.ts";
import type { DeploymentFacts } from "#functions/template-scope.ts";

/** What an expression is evaluated with; what is left out is empty. */
export interface VectorInputs {
  /** Declared and supplied, by name; the type is that of the value. */
  parameters?: Record<string, unknown>;
  variables?: Record<string, unknown>;
  /** The template's `functions` section. */
  functions?: readonly unknown[];
  languageVersion?: string;
  /** `resources` of the template. */
  resources?: unknown;
  facts?: Partial<DeploymentFacts>;
  /** Where the expression stands (default: the value of an output). */
  site?: "output" | "parameter-default" | "variable";
}

/** The evaluation ends with that problem. */
export interface Failure {
  readonly code: EvaluationProblemCode;
}

/** The result is not known before the deployment; of texts the known pieces, null for holes. */
export interface Open {
  readonly open: string | readonly (string | null)[];
}

/** One example: an expression (brackets included), what it must give, what it is given, and the section of arm-expressions.md. */
export interface Vector {
  readonly expression: string;
  readonly expected: unknown;
  readonly inputs: VectorInputs;
  readonly section: string;
}

type Row = readonly [expression: string, expected: unknown, inputs?: VectorInputs];

/** Rows of one section; expressions are written without their outer brackets. */
export function vectors(section: string, rows: readonly Row[]): readonly Vector[] {
  return rows.map(([expression, expected, inputs = {}]) => ({
    expression: `[${expression}]`,
    expected,
    inputs,
    section,
  }));
}

const failures = new WeakSet<object>();
const opens = new WeakSet<object>();

/** Expects the evaluation to fail with that code. */
export function failure(code: EvaluationProblemCode): Failure {
  const expected = { code };
  failures.add(expected);
  return expected;
}

/** Expects a value that is unknown: of that type, or a text with those pieces. */
export function open(type: string | readonly (string | null)[]): Open {
  const expected = { open: type };
  opens.add(expected);
  return expected;
}

/** True for what `failure` made. */
export function isFailure(expected: unknown): expected is Failure {
  return typeof expected === "object" && expected !== null && failures.has(expected);
}

/** True for what `open` made. */
export function isOpen(expected: unknown): expected is Open {
  return typeof expected === "object" && expected !== null && opens.has(expected);
}
