import { valueOf } from "@slipway/template-language";
import { remember } from "#input/remember.ts";
import type { TemplatePart } from "#input/template-part.ts";
import { callsListFunction } from "./function-calls.ts";
import { secureParametersOf } from "./parameters.ts";
import { parameterReferencesIn, variableReferencesIn } from "./references.ts";

/** What a text takes its value from. */
export interface ReachedValues {
  /** Names of parameters, in lower case: all that the text names, and of each variable that it names a secure one. */
  parameters: ReadonlySet<string>;
  callsList: boolean;
}

interface SecretVariables {
  /** Variable → a secure parameter that it holds; all names in lower case. */
  parameters: ReadonlyMap<string, string>;
  /** Variables that hold what a list function gave. */
  lists: ReadonlyMap<string, string>;
}

/** Follows a text through the variables that it names; arm-ttk looks at the text alone, which is what `isDirect` asks for. */
export function reachedFrom(template: TemplatePart, text: string, isDirect: boolean): ReachedValues {
  const parameters = new Set(parameterReferencesIn(text).map(({ name }) => name.toLowerCase()));
  let callsList = callsListFunction(text);
  if (isDirect) return { parameters, callsList };
  for (const name of variablesIn(text)) {
    const secrets = secretVariablesOf(template);
    const parameter = secrets.parameters.get(name);
    if (parameter !== undefined) parameters.add(parameter);
    callsList ||= secrets.lists.has(name);
  }
  return { parameters, callsList };
}

/** Each variable is read once, and each mark handed on once, however the variables hang together. */
const secretVariablesOf = remember<TemplatePart, SecretVariables>((template) => {
  const variables = valueOf(template.root, "variables");
  const secure = new Set(secureParametersOf(template).map(({ key }) => key.value.toLowerCase()));
  const usedBy = new Map<string, string[]>();
  const parameters = new Map<string, string>();
  const lists = new Map<string, string>();
  for (const { key, value } of variables?.kind === "object" ? variables.members : []) {
    const name = key.value.toLowerCase();
    const text = template.text.slice(value.start - template.base, value.end - template.base);
    const held = parameterReferencesIn(text).find((reference) => secure.has(reference.name.toLowerCase()));
    if (held !== undefined) parameters.set(name, held.name.toLowerCase());
    if (callsListFunction(text)) lists.set(name, name);
    for (const used of variablesIn(text)) {
      const users = usedBy.get(used);
      if (users === undefined) usedBy.set(used, [name]);
      else users.push(name);
    }
  }
  handOn(parameters, usedBy);
  handOn(lists, usedBy);
  return { parameters, lists };
});

/** A Map visits what is added while it is walked, so marks travel to the end. */
function handOn(marks: Map<string, string>, usedBy: ReadonlyMap<string, readonly string[]>): void {
  for (const [name, mark] of marks) {
    for (const user of usedBy.get(name) ?? []) if (!marks.has(user)) marks.set(user, mark);
  }
}

function variablesIn(text: string): Set<string> {
  return new Set(variableReferencesIn(text).map(({ name }) => name.toLowerCase()));
}
