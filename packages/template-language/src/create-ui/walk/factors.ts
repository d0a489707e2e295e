import { deepEqual } from "#functions/algorithms/deep-equal.ts";
import { isObject, type Value } from "#expressions/value.ts";
import type { Choice } from "../elements/element-entry.ts";
import type { FormElement } from "../model.ts";
import type { ElementReader } from "../form/element-reader.ts";
import { isTrue, textOrEmpty } from "../form/plain.ts";

/** Something that a walk through the form varies: an element, and how many things can be done with it. */
export interface Factor {
  readonly element: FormElement;
  readonly levels: number;
}

/** One thing to put into an element, with a short name for people. */
export interface Level {
  readonly label: string;
  readonly input: Value;
}

/** Choices beyond this many of one element are not walked; templates seldom tell so many apart. */
export const mostLevels = 12;

/**
 * What can be put into an element as the form stands: the choices of lists, or what the element's row names as variants; the
 * proposal always comes first. Fewer than two: nothing to vary.
 */
export function levelsOf(reader: ElementReader, proposed: Value): Level[] {
  const { entry } = reader.element;
  if (entry === undefined) return [];
  const isList = entry.choices !== undefined && entry.group === "input";
  const others = isList ? choicesOf(reader, proposed) : variantsOf(reader, proposed);
  const first = others.find(({ input }) => deepEqual(input, proposed));
  const rest = others.filter((level) => level !== first);
  return [first ?? { label: nameOf(proposed), input: proposed }, ...rest].slice(0, mostLevels);
}

/** Of a list of very many only what can become a level, and the choice that is proposed. */
function choicesOf(reader: ElementReader, proposed: Value): Level[] {
  const choices = reader.choices();
  const isMultiple = isTrue(reader.read("multiselect"));
  const inputOf = ({ value }: Choice): Value => (isMultiple ? [value] : value);
  const isProposed = (choice: Choice) => deepEqual(inputOf(choice), proposed);
  const near = choices.slice(0, mostLevels);
  const far = near.some(isProposed) ? undefined : choices.find(isProposed);
  const single = [...near, ...(far === undefined ? [] : [far])];
  const levels = single.map((choice) => ({ label: choice.label, input: inputOf(choice) }));
  if (!isMultiple || choices.length < 2) return levels;
  return [...levels, { label: "*", input: choices.map(({ value }) => value) }];
}

function variantsOf(reader: ElementReader, proposed: Value): Level[] {
  const variants = reader.element.entry?.variants?.(reader) ?? [];
  return variants.map((variant) => ({
    label: nameOf(variant),
    input: isObject(variant) && isObject(proposed) ? { ...proposed, ...variant } : variant,
  }));
}

/** Numbers and truth values by themselves, objects by the members that tell them apart. */
function nameOf(value: Value): string {
  if (isObject(value)) {
    const telling = Object.entries(value).filter(([name]) => tellingMembers.has(name));
    return telling.map(([, member]) => textOrEmpty(member)).join(", ") || "{…}";
  }
  return Array.isArray(value) ? `[${value.length}]` : value === null ? "null" : textOrEmpty(value);
}

const tellingMembers = new Set([
  "newOrExisting",
  "newOrExistingOrNone",
  "authenticationType",
  "systemAssigned",
  "jitAccessEnabled",
]);
