import {
  walkExpression,
  type AccessStep,
  type CreateUi,
  type Expression,
  type FormElement,
  type OutputShape,
} from "@slipway/template-language";
import { remember } from "#input/remember.ts";
import { shapeOfElement } from "./element-shape.ts";

/** An element of the form that an expression reads, and what it reads of it. */
export interface FormReference {
  element: FormElement;
  /** Undefined where the element's table does not say. */
  shape: OutputShape | undefined;
}

/** What `basics('x')…` or `steps('x').y…` reads; undefined for anything else, and where the element does not exist. */
export function readReference(expression: Expression, form: CreateUi): FormReference | undefined {
  const isAccess = expression.kind === "access";
  const call = isAccess ? expression.target : expression;
  const [argument] = call.kind === "call" ? call.arguments : [];
  if (call.kind !== "call" || argument?.kind !== "text") return undefined;
  if (call.key !== "basics" && call.key !== "steps") return undefined;
  const names = namesOf(isAccess ? expression.steps : []);
  return findElement(`${call.key}.${argument.value}`, names, form);
}

/** Every element that an expression reads, at any depth. */
export function referencesIn(root: Expression, form: CreateUi): FormReference[] {
  const found: FormReference[] = [];
  walkExpression(root, (node) => {
    const reference = node.kind === "access" || node.kind === "call" ? readReference(node, form) : undefined;
    if (reference !== undefined) found.push(reference);
    return reference === undefined;
  });
  return found;
}

/** Names up to the first index. */
function namesOf(steps: readonly AccessStep[]): string[] {
  const names: string[] = [];
  for (const step of steps) {
    if (step.kind === "index") break;
    names.push(step.name);
  }
  return names;
}

function findElement(start: string, names: readonly string[], form: CreateUi): FormReference | undefined {
  let path = start;
  for (let index = 0; index <= names.length; index += 1) {
    const element = elementsOf(form).get(path.toLowerCase());
    const isSection = element?.type.toLowerCase() === "microsoft.common.section";
    if (element !== undefined && !isSection) {
      return { element, shape: shapeWithin(shapeOfElement(element), names.slice(index)) };
    }
    path = `${path}.${names[index] ?? ""}`;
  }
  return undefined;
}

/** Paths match in any letter case; of several the first. */
const elementsOf = remember<CreateUi, ReadonlyMap<string, FormElement>>(
  ({ elements }) => new Map(elements.toReversed().map((element) => [element.path.toLowerCase(), element])),
);

function shapeWithin(shape: OutputShape | undefined, names: readonly string[]): OutputShape | undefined {
  let at = shape;
  for (const name of names) {
    const known = Object.entries(at?.properties ?? {});
    at = known.find(([property]) => property.toLowerCase() === name.toLowerCase())?.[1];
  }
  return at;
}
