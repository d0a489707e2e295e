import { fail } from "#expressions/evaluation-error.ts";
import type { FunctionCall } from "#expressions/expression.ts";
import { rest, text } from "#expressions/function-entry.ts";
import type { Context } from "#expressions/scope.ts";
import { isUnknown, typeOf, type Value } from "#expressions/value.ts";
import { joinPieces, piecesOf } from "./algorithms/text-pattern.ts";
import { defineTemplateFunction, type DeploymentFacts, type TemplateScope } from "./template-scope.ts";

/** The arguments of a call, cut at the resource type. */
interface IdParts {
  before: Value[];
  type: string;
  names: Value[];
}

/** Functions that put resource ids together; an unknown name leaves the rest of the id known. */
export const resourceIdFunctions = [
  idFunction("resourceId", 2, 2, (parts, facts) => [...scopeOf(parts.before, facts), ...providerPath(parts)]),
  idFunction("subscriptionResourceId", 2, 1, ({ before, ...parts }, { subscriptionId }) => [
    "/subscriptions/",
    before[0] ?? subscriptionId,
    ...providerPath({ before, ...parts }),
  ]),
  idFunction("tenantResourceId", 2, 0, (parts) => providerPath(parts)),
  idFunction("managementGroupResourceId", 2, 1, ({ before, ...parts }, facts) => [
    "/providers/Microsoft.Management/managementGroups/",
    before[0] ?? facts.managementGroupName,
    ...providerPath({ before, ...parts }),
  ]),
  idFunction("extensionResourceId", 3, 1, ({ before, ...parts }) => [
    before[0] ?? "",
    ...providerPath({ before, ...parts }),
  ]),
];

/** `mostBefore` is how many arguments may say where the resource is, before its type. */
function idFunction(
  name: string,
  least: number,
  mostBefore: number,
  build: (parts: IdParts, facts: DeploymentFacts) => Value[],
) {
  const required = Array.from({ length: least }, (_, index) => text(["first", "second", "third"][index]!));
  const run = (values: Value[], { scope }: Context<TemplateScope>) =>
    build(cutAtType(name, values, name === "extensionResourceId" ? 1 : 0, mostBefore), scope.facts);
  return defineTemplateFunction({
    name,
    parameters: [...required, rest(text("others"))],
    returns: "string",
    offline: name === "extensionResourceId" ? "pure" : "context",
    run: (values: Value[], context) => run(values, context).join(""),
    runPartly: (values, context, call: FunctionCall) => {
      const hasKnownType = values.slice(name === "extensionResourceId" ? 1 : 0).some(isType);
      return hasKnownType
        ? joinPieces(run(values, context).flatMap(piecesOf), values, context, call)
        : undefined;
    },
  });
}

function isType(value: Value): boolean {
  return typeof value === "string" && value.includes("/");
}

/** The type is the first argument with a slash; behind it stands one name for each of its segments but the first. */
function cutAtType(name: string, values: Value[], from: number, mostBefore: number): IdParts {
  const index = values.findIndex((value, place) => place >= from && isType(value));
  if (index < 0)
    return fail("argument-value", `"${name}" needs a resource type such as Microsoft.Compute/disks.`);
  if (index > mostBefore)
    fail("argument-count", `"${name}" takes at most ${mostBefore} arguments before the resource type.`);
  const type = (values[index] as string).replace(/\/$/, "");
  const names = values.slice(index + 1);
  const wanted = type.split("/").length - 1;
  if (names.length !== wanted) {
    fail(
      "argument-count",
      `The type "${type}" takes ${wanted} names, but "${name}" is given ${names.length}.`,
    );
  }
  for (const value of values)
    if (!isUnknown(value) && typeof value !== "string")
      fail("argument-type", `"${name}" takes texts, not ${typeOf(value)}.`);
  return { before: values.slice(0, index), type, names };
}

function scopeOf(before: Value[], facts: DeploymentFacts): Value[] {
  const [first, second] = before;
  if (second !== undefined) return ["/subscriptions/", first!, "/resourceGroups/", second];
  if (facts.level === "subscription") return ["/subscriptions/", first ?? facts.subscriptionId];
  if (facts.level !== "resourceGroup" && first !== undefined) return ["/subscriptions/", first];
  if (facts.level === "tenant") return [];
  if (facts.level === "managementGroup")
    return ["/providers/Microsoft.Management/managementGroups/", facts.managementGroupName];
  return ["/subscriptions/", facts.subscriptionId, "/resourceGroups/", first ?? facts.resourceGroupName];
}

function providerPath({ type, names }: IdParts): Value[] {
  const [namespace = "", ...types] = type.split("/");
  return [
    `/providers/${namespace}`,
    ...types.flatMap((segment, index): Value[] => [`/${segment}/`, names[index]!]),
  ];
}
