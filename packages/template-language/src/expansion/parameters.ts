import { fail } from "#expressions/evaluation-error.ts";
import { secretValue, unknownValue, type Value } from "#expressions/value.ts";
import { valueOf } from "#json/find-member.ts";
import type { JsonNode, MemberNode, ObjectNode } from "#json/node.ts";
import { checkParameter } from "./check-parameter.ts";
import { readDeclaredType, valueTypeOf, type DeclaredType } from "./declared-type.ts";
import { boundValue, evaluateNode } from "./evaluate-node.ts";
import type { ExpandedParameter } from "./expansion.ts";
import { placeIn, type Frame } from "./frame.ts";
import { reportProblem } from "./session.ts";

/** Gives the supplied value of a parameter; undefined when none is supplied. Called at most once for each name. */
export type SupplyParameter = (name: string) => SuppliedParameter | undefined;

export interface SuppliedParameter {
  value: Value;
  /** Where it is given, in the frame that gives it; undefined when it comes from outside. */
  place?: { frame: Frame; node: JsonNode } | undefined;
}

/** Looks parameters up lazily, each evaluated once; a default that needs itself fails with `cycle`. */
export function createParameters(
  frame: () => Frame,
  supply: SupplyParameter,
): { read(name: string): Value; all(): ReadonlyMap<string, ExpandedParameter> } {
  const known = new Map<string, ExpandedParameter>();
  const underWay = new Set<string>();
  const declared = memoize(() => declarationsOf(frame().node));
  const resolve = (member: MemberNode): ExpandedParameter => {
    const key = member.key.value.toLowerCase();
    const ready = known.get(key);
    if (ready !== undefined) return ready;
    if (underWay.has(key))
      return fail("cycle", `The default of the parameter "${member.key.value}" needs itself.`);
    underWay.add(key);
    try {
      const parameter = resolveParameter(member, frame(), supply);
      known.set(key, parameter);
      return parameter;
    } finally {
      underWay.delete(key);
    }
  };
  return {
    read(name) {
      const member = declared().get(name.toLowerCase());
      if (member === undefined) return fail("missing-parameter", `The template has no parameter "${name}".`);
      return resolve(member).value;
    },
    all: () => new Map([...declared().values()].map((member) => [member.key.value, resolve(member)])),
  };
}

function memoize<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function declarationsOf(template: ObjectNode): Map<string, MemberNode> {
  const parameters = valueOf(template, "parameters");
  const members = parameters?.kind === "object" ? parameters.members : [];
  return new Map(members.map((member) => [member.key.value.toLowerCase(), member]));
}

function resolveParameter(member: MemberNode, frame: Frame, supply: SupplyParameter): ExpandedParameter {
  const declared = readDeclaredType(member.value, frame.node);
  const supplied = supply(member.key.value);
  const { value, origin } =
    supplied === undefined
      ? readDefault(member, frame, declared)
      : { value: supplied.value, origin: "supplied" as const };
  const problem = checkParameter(value, declared);
  if (problem !== undefined) {
    const place = supplied?.place ?? { frame, node: valueOf(member.value, "defaultValue") ?? member.key };
    reportProblem(
      frame.session,
      place.frame,
      problem.code,
      place.node,
      `(${member.key.value}) ${problem.detail}`.trim(),
    );
  }
  const node = member.value.kind === "object" ? member.value : undefined;
  const usable = problem?.code === "parameter-wrong-type" ? convertText(value, declared) : value;
  const marked = declared.isSecure ? secretValue(usable) : usable;
  return { name: member.key.value, type: declared.type, value: marked, origin, node };
}

/** Texts that stand for a truth value or number are read as such, so that one wrong default does not hide everything behind it. */
function convertText(value: Value, { type }: DeclaredType): Value {
  if (typeof value !== "string") return value;
  if (type === "bool" && /^(?:true|false)$/i.test(value)) return value.toLowerCase() === "true";
  return type === "int" && /^-?\d{1,15}$/.test(value) ? Number(value) : value;
}

function readDefault(
  member: MemberNode,
  frame: Frame,
  declared: DeclaredType,
): Pick<ExpandedParameter, "value" | "origin"> {
  const node = valueOf(member.value, "defaultValue");
  if (node !== undefined) {
    const value = evaluateNode(node, placeIn(frame, "parameter-default", undefined));
    return {
      value: boundValue(value, node, placeIn(frame, "parameter-default", undefined)),
      origin: "default",
    };
  }
  if (declared.isNullable) return { value: null, origin: "none" };
  const type = valueTypeOf(declared.type);
  const expression = `parameters('${member.key.value}')`;
  return { value: unknownValue("missing-parameter", { type, expression }), origin: "none" };
}
