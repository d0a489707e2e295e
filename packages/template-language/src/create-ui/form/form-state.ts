import type { Value } from "#expressions/value.ts";
import type { EvaluationProblemCode } from "#expressions/evaluation-error.ts";
import type { Choice } from "../elements/element-entry.ts";
import type { FormElement, FormOutput } from "../model.ts";
import type { Basics } from "./basics.ts";
import type { ElementReader } from "./element-reader.ts";
import type { FormError } from "./form-error.ts";

/** What a form shows and gives for certain inputs; everything is computed when it is first read. */
export interface FormState {
  readonly basics: Basics;
  /** How an element stands; the same object each time. */
  element(element: FormElement): ElementState;
  /** How an element looks at itself, for those who want its properties. */
  reader(element: FormElement): ElementReader;
  /** What the form hands to the template, in file order. */
  readonly outputs: readonly OutputState[];
  /** Expressions that could not be evaluated, of everything that has been read so far. */
  readonly problems: readonly FormProblem[];
}

export interface ElementState {
  readonly isVisible: boolean;
  /** What was put in, or else what the form proposes; null while it is hidden. */
  readonly input: Value;
  /** What expressions see; null while it is hidden, unknown where only Azure could tell. */
  readonly value: Value;
  /** What there is to choose from, whether it is visible or not. */
  readonly choices: readonly Choice[];
  /** What is wrong with the input; nothing while it is hidden. */
  readonly errors: readonly FormError[];
}

export interface OutputState {
  readonly output: FormOutput;
  readonly value: Value;
}

export interface FormProblem {
  readonly code: EvaluationProblemCode;
  readonly message: string;
  /** Offsets in the form's text. */
  readonly start: number;
  readonly end: number;
}
