import { fail } from "#expressions/evaluation-error.ts";
import type { Value } from "#expressions/value.ts";
import { stringOf, valueOf } from "#json/find-member.ts";
import type { JsonNode, ObjectNode } from "#json/node.ts";
import { boundValue, evaluateNode } from "./evaluate-node.ts";
import { placeIn, type Frame, type Place } from "./frame.ts";
import { expandLoop, isPropertyLoops } from "./property-loops.ts";

interface Variable {
  name: string;
  node: JsonNode;
  /** True for an element of `variables.copy`. */
  isLoop: boolean;
}

/** Looks variables up lazily, each evaluated once; a variable that needs itself fails with `cycle`. */
export function createVariables(frame: () => Frame): (name: string) => Value {
  const known = new Map<string, Value>();
  const underWay = new Set<string>();
  let declared: Map<string, Variable> | undefined;
  return (name) => {
    const key = name.toLowerCase();
    const ready = known.get(key);
    if (ready !== undefined) return ready;
    declared ??= declarationsOf(frame().node);
    const variable = declared.get(key);
    if (variable === undefined) return fail("missing-variable", `The template has no variable "${name}".`);
    if (underWay.has(key)) return fail("cycle", `The variable "${variable.name}" needs itself.`);
    underWay.add(key);
    try {
      const value = evaluateVariable(variable, placeIn(frame(), "variable", undefined));
      known.set(key, value);
      return value;
    } finally {
      underWay.delete(key);
    }
  };
}

function evaluateVariable({ name, node, isLoop }: Variable, place: Place): Value {
  const value = isLoop ? expandLoop(node, name, place, evaluateNode) : evaluateNode(node, place);
  return boundValue(value, node, place);
}

function declarationsOf(template: ObjectNode): Map<string, Variable> {
  const declared = new Map<string, Variable>();
  const variables = valueOf(template, "variables");
  for (const member of variables?.kind === "object" ? variables.members : []) {
    if (!isPropertyLoops(member)) {
      declared.set(member.key.value.toLowerCase(), {
        name: member.key.value,
        node: member.value,
        isLoop: false,
      });
      continue;
    }
    for (const loop of member.value.items) {
      const name = stringOf(loop, "name") ?? "";
      declared.set(name.toLowerCase(), { name, node: loop, isLoop: true });
    }
  }
  return declared;
}

/** Names of all variables that the template declares, those made by loops included. */
export function variableNames(template: ObjectNode): string[] {
  return [...declarationsOf(template).values()].map(({ name }) => name);
}
