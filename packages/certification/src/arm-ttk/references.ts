import { remember } from "#input/remember.ts";
import type { TemplatePart } from "#input/template-part.ts";
import { matchCalls, type MatchedCall } from "./named-calls.ts";

/** A reference by name in a part's text; `start` and `end` count in that text. */
export interface Reference {
  name: string;
  start: number;
  end: number;
}

const parameterPattern = /parameters\s*\(\s*'([^']+)'\s*\)/gi;
const variablePattern = /variables\s?\(\s*'([^']+)'\s*\)/gi;

/** What follows on the bracket. */
const quotedName = /\s*'([^']+)'\s*\)/y;
const noQuotedName = /\s*[^'\s)]/y;

/** `parameters('name')` anywhere in the text, in or out of expressions; keys are the names in lower case. */
export const parameterReferencesOf = remember<TemplatePart, ReadonlyMap<string, Reference[]>>((template) =>
  byName(matchCalls(template, { name: "parameters", tail: quotedName })),
);

/** `variables('name')` anywhere in the text; at most one space before the bracket, as arm-ttk has it. */
export const variableReferencesOf = remember<TemplatePart, ReadonlyMap<string, Reference[]>>((template) =>
  byName(matchCalls(template, { name: "variables", mostBlanks: 1, tail: quotedName })),
);

/** Whether a name is put together somewhere, so that any parameter or variable may be meant. */
export function hasComputedReference(template: TemplatePart, name: "parameters" | "variables"): boolean {
  return matchCalls(template, { name, tail: noQuotedName }).length > 0;
}

/** The first reference to the parameter within a piece of the file; `start` and `end` count in the part's text. */
export function firstParameterReference(
  template: TemplatePart,
  name: string,
  within: { start: number; end: number },
): Reference | undefined {
  const references = parameterReferencesOf(template).get(name.toLowerCase()) ?? [];
  let low = 0;
  let high = references.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (references[middle]!.start < within.start - template.base) low = middle + 1;
    else high = middle;
  }
  const first = references[low];
  return first !== undefined && first.end <= within.end - template.base ? first : undefined;
}

/** The parameters that a text refers to. */
export function parameterReferencesIn(text: string): Reference[] {
  return findReferences(text, parameterPattern);
}

/** The variables that a text refers to. */
export function variableReferencesIn(text: string): Reference[] {
  return findReferences(text, variablePattern);
}

function findReferences(text: string, pattern: RegExp): Reference[] {
  const found: Reference[] = [];
  // Not `matchAll`, which copies the pattern each time: most texts are short and name nothing.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push({ name: match[1]!, start: match.index, end: pattern.lastIndex });
  }
  return found;
}

function byName(calls: readonly MatchedCall[]): Map<string, Reference[]> {
  const references = calls.map(({ groups, start, end }) => ({ name: groups[1]!, start, end }));
  return Map.groupBy(references, ({ name }) => name.toLowerCase());
}
