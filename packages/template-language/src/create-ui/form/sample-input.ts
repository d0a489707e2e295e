import { isObject, isUnknown, type Value } from "#expressions/value.ts";
import { stringOf, valueOf } from "#json/find-member.ts";
import type { SampleMaker } from "../elements/element-entry.ts";
import type { FormElement } from "../model.ts";
import { sampleTexts } from "../patterns/sample-texts.ts";
import { testPattern } from "../patterns/test-pattern.ts";
import type { FormState } from "./form-state.ts";
import { isEmpty } from "./plain.ts";

/** Texts that forms often ask for, where no regular expression says what is wanted. */
const usualTexts = [
  "sample",
  "sample1",
  "Slipway-Sample-1",
  "contoso",
  "sample@contoso.com",
  "sample.contoso.com",
  "https://sample.contoso.com",
  "10.0.0.0/16",
  "10.0.0.4",
  "10",
  "00000000-0000-0000-0000-000000000001",
  "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/sample-rg/providers/Microsoft.Web/sites/sample",
];

const mostTries = 40;

/**
 * A valid input for an element whose proposal is none, made with the element's row; undefined when the proposal will do or
 * nothing better was found. `attempt` reads the form with another input for this element.
 */
export function sampleInput(
  element: FormElement,
  state: FormState,
  attempt: (input: Value) => FormState,
): Value | undefined {
  const { entry } = element;
  const now = state.element(element);
  const isBlank = now.input === null || now.input === "";
  if (!now.isVisible || isUnknown(now.value) || entry?.sample === undefined) return undefined;
  if (now.errors.length === 0 && !(isBlank && isAskedFor(element))) return undefined;
  const maker: SampleMaker = {
    text: (_reader, ideas, accepts = () => true) =>
      [...ideas, ...patternsOf(element).flatMap(sampleTexts), ...usualTexts]
        .slice(0, mostTries)
        .find((text) => text !== "" && accepts(text) && isAccepted(text, attempt, element)),
  };
  const sample = entry.sample(state.reader(element), maker);
  if (sample === null) return undefined;
  if (!isObject(sample) || !isObject(now.input)) return sample;
  // What has been put in already stays, unless it is what was wrong.
  const given = Object.entries(now.input).filter(([, member]) => !isEmpty(member));
  const kept = { ...sample, ...Object.fromEntries(given) };
  return attempt(kept).element(element).errors.length === 0 ? kept : { ...now.input, ...sample };
}

/** What customers see as one thing is tried as one; of parts of a larger input only the patterns are. */
function isAccepted(text: string, attempt: (input: Value) => FormState, element: FormElement): boolean {
  if (element.entry?.output?.type !== "string") {
    return patternsOf(element).every((pattern) => testPattern(pattern, text).outcome === "match");
  }
  return attempt(text).element(element).errors.length === 0;
}

/** Text boxes may stay empty, but most templates need what they ask for. */
function isAskedFor(element: FormElement): boolean {
  return element.entry?.output?.type === "string";
}

function patternsOf({ node }: FormElement): string[] {
  const constraints = valueOf(node, "constraints");
  const validations = valueOf(constraints, "validations");
  const listed =
    validations?.kind === "array" ? validations.items.map((item) => stringOf(item, "regex")) : [];
  const all = [stringOf(constraints, "regex"), stringOf(constraints, "customPasswordRegex"), ...listed];
  return all.filter((pattern): pattern is string => pattern !== undefined && pattern !== "");
}
