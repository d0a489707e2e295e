import { createBudget } from "#expressions/budget.ts";
import type { Value } from "#expressions/value.ts";
import type { FormEnvironment } from "../form/environment.ts";
import type { FormState } from "../form/form-state.ts";
import { readForm } from "../form/read-form.ts";
import type { CreateUi, FormElement } from "../model.ts";
import { driveForm, proposalOf, type Drive, type Read, type Walker } from "./drive-form.ts";
import { levelsOf, type Factor } from "./factors.ts";
import { createPairs } from "./pairs.ts";

/** One way through the form. */
export interface FormBranch {
  /** What was chosen otherwise than the form proposes, as far as it is shown; nothing in the first branch. */
  readonly choices: readonly { readonly element: FormElement; readonly label: string }[];
  /** By the path of the element, texts that were filled in included. */
  readonly inputs: ReadonlyMap<string, Value>;
  readonly state: FormState;
  /** Visible elements for which no valid input was found. */
  readonly unanswered: readonly FormElement[];
}

export interface FormWalk {
  /** The form's own proposals first; branches that give equal outputs stand for one another. */
  readonly branches: readonly FormBranch[];
  /** False when a limit ended the walk before every pair of choices had occurred. */
  readonly isComplete: boolean;
}

export interface WalkRequest {
  form: CreateUi;
  environment: FormEnvironment;
  /** Most branches with different outputs (default 40). */
  maxBranches?: number;
  /** Most ways through the form, those with equal outputs included (default 300). */
  maxDrives?: number;
}

/** Evaluation steps of a whole walk: about two seconds. */
const mostSteps = 4_000_000;

/** Elements that are looked at in all ways together, so that a walk through a very long form ends as well. */
const mostElements = 30_000;

/** Factors beyond this many have their first choice only; pairs of more would take too much memory. */
const mostFactors = 80;

/**
 * Walks through a form such that every pair of choices of its lists, check boxes and other elements with variants occurs,
 * as far as the form shows both; texts are filled with what the form accepts. Same request, same walk.
 */
export function walkForm(request: WalkRequest): FormWalk {
  const { form, environment, maxBranches = 40 } = request;
  const budget = createBudget({ maxSteps: mostSteps });
  const walker = startWalk(form, (inputs) => readForm({ form, environment, inputs, budget }));
  const maxDrives = Math.min(request.maxDrives ?? 300, Math.ceil(mostElements / (form.elements.length + 1)));
  const branches = new Map<string, FormBranch>();
  let drives = 0;
  let isComplete = !walker.isCut;
  const drive = (row: readonly number[]): Drive | undefined => {
    if (branches.size >= maxBranches || drives >= maxDrives || budget.stepsLeft <= 0) return undefined;
    drives += 1;
    const driven = driveForm(row, walker);
    const key = signatureOf(driven.state);
    if (!branches.has(key)) branches.set(key, driven);
    return driven;
  };
  drive(walker.factors.map(() => 0));
  // Lists that fill only after other choices have more levels than the first reading shows: a second round has them all.
  for (let round = 0; round < 2 && isComplete; round += 1) {
    const sizes = [...walker.levelsSeen];
    isComplete = walkPairs(sizes, walker, drive);
    if (sizes.every((size, index) => size === walker.levelsSeen[index])) break;
  }
  return { branches: [...branches.values()], isComplete };
}

function walkPairs(
  sizes: readonly number[],
  walker: Walker,
  drive: (row: readonly number[]) => Drive | undefined,
): boolean {
  const pairs = createPairs(sizes);
  for (let row = pairs.next(); row !== undefined; row = pairs.next()) {
    const driven = drive(row);
    if (driven === undefined) return false;
    pairs.record(row, (index) => driven.state.element(walker.factors[index]!.element).isVisible);
  }
  return true;
}

function startWalk(form: CreateUi, read: Read): Walker {
  const state = read(new Map());
  const factors: Factor[] = form.elements
    .map((element) => ({
      element,
      levels: levelsOf(state.reader(element), proposalOf(element, state)).length,
    }))
    .filter(({ element, levels }) => levels > 1 || element.entry?.choices !== undefined);
  const walked = factors.slice(0, mostFactors);
  return {
    form,
    read,
    factors: walked,
    isCut: factors.length > mostFactors,
    levelsSeen: walked.map(({ levels }) => Math.max(1, levels)),
    samples: new Map(),
    failures: new Map(),
  };
}

/** Equal for branches that give the template the same. */
function signatureOf({ outputs }: FormState): string {
  return JSON.stringify(
    outputs.map(({ output, value }) => [output.name, value]),
    (_name, value: unknown) => (typeof value === "bigint" ? `${value}n` : value),
  );
}
