import type { Value } from "#expressions/value.ts";
import type { ElementState, FormState } from "../form/form-state.ts";
import { isEmpty } from "../form/plain.ts";
import { sampleInput } from "../form/sample-input.ts";
import type { CreateUi, FormElement } from "../model.ts";
import { levelsOf, type Factor } from "./factors.ts";

/** Reads the form with other inputs. */
export type Read = (inputs: ReadonlyMap<string, Value>) => FormState;

/** What a walk keeps from one branch to the next. */
export interface Walker {
  readonly form: CreateUi;
  readonly read: Read;
  readonly factors: readonly Factor[];
  /** The form has more factors than are walked. */
  readonly isCut: boolean;
  /** The most levels that each factor has shown so far. */
  readonly levelsSeen: number[];
  /** Texts that were accepted before, by path. */
  readonly samples: Map<string, Value>;
  /** How often no text was found, by path; after a few times none is looked for. */
  readonly failures: Map<string, number>;
}

/** Where a row of levels led. */
export interface Drive {
  readonly inputs: ReadonlyMap<string, Value>;
  readonly state: FormState;
  readonly choices: readonly { element: FormElement; label: string }[];
  readonly unanswered: readonly FormElement[];
}

/** Filling in one text can show another; two rounds are enough for forms that people can follow. */
const fillingRounds = 2;

/** Puts the levels of a row in, from the first element to the last, and then valid texts wherever some are asked for. */
export function driveForm(row: readonly number[], walker: Walker): Drive {
  const inputs = new Map<string, Value>();
  const chosen: { element: FormElement; label: string }[] = [];
  let state = walker.read(inputs);
  for (const [index, { element }] of walker.factors.entries()) {
    if (!state.element(element).isVisible) continue;
    const levels = levelsOf(state.reader(element), proposalOf(element, state));
    walker.levelsSeen[index] = Math.max(walker.levelsSeen[index]!, levels.length);
    const level = levels.length === 0 ? undefined : levels[row[index]! % levels.length];
    if (level === undefined || level === levels[0]) continue;
    inputs.set(element.path, level.input);
    chosen.push({ element, label: level.label });
    state = walker.read(inputs);
  }
  state = fillIn(inputs, state, walker);
  return {
    inputs,
    state,
    choices: chosen.filter(({ element }) => state.element(element).isVisible),
    unanswered: walker.form.elements.filter((element) => state.element(element).errors.length > 0),
  };
}

/** What the element's row proposes, whether the element is shown or not. */
export function proposalOf(element: FormElement, state: FormState): Value {
  return element.entry?.propose?.(state.reader(element)) ?? null;
}

function fillIn(inputs: Map<string, Value>, given: FormState, walker: Walker): FormState {
  let state = given;
  for (let round = 0; round < fillingRounds; round += 1) {
    const known = fillKnown(inputs, state, walker);
    if (known) state = walker.read(inputs);
    let isChanged = false;
    for (const element of walker.form.elements) {
      if (inputs.has(element.path) && state.element(element).errors.length === 0) continue;
      const input = sampleFor(element, state, inputs, walker);
      if (input === undefined) continue;
      if (!inputs.has(element.path)) walker.samples.set(element.path, input);
      inputs.set(element.path, input);
      state = walker.read(inputs);
      isChanged = true;
    }
    if (!isChanged && !known) break;
  }
  return state;
}

/** Puts in what was accepted in an earlier branch; where it no longer is, the element is looked at once more. */
function fillKnown(inputs: Map<string, Value>, state: FormState, { form, samples }: Walker): boolean {
  let isChanged = false;
  for (const element of form.elements) {
    const known = samples.get(element.path);
    if (known === undefined || inputs.has(element.path) || !state.element(element).isVisible) continue;
    inputs.set(element.path, known);
    isChanged = true;
  }
  return isChanged;
}

function sampleFor(
  element: FormElement,
  state: FormState,
  inputs: ReadonlyMap<string, Value>,
  { read, failures }: Walker,
): Value | undefined {
  const attempt = (input: Value) => read(new Map([...inputs, [element.path, input]]));
  const failed = failures.get(element.path) ?? 0;
  const sample = failed < mostFailures ? sampleInput(element, state, attempt) : undefined;
  if (sample === undefined && isWanting(state.element(element))) failures.set(element.path, failed + 1);
  return sample;
}

function isWanting({ isVisible, input, errors }: ElementState): boolean {
  return isVisible && (errors.length > 0 || isEmpty(input));
}

const mostFailures = 3;
