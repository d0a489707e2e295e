import { quote } from "#expressions/evaluator.ts";
import { anything, count, optional, rest, text, type Site } from "#expressions/function-entry.ts";
import { unknownValue } from "#expressions/value.ts";
import { pickZones } from "./algorithms/pick-zones.ts";
import { defineTemplateFunction } from "./template-scope.ts";

const runtimeSites: readonly Site[] = ["resource-body", "output"];

/** Functions whose results exist only once something is deployed. */
export const runtimeFunctions = [
  defineTemplateFunction({
    name: "reference",
    parameters: [text("nameOrId"), optional(text("apiVersion")), optional(text("full"))],
    returns: "any",
    offline: "never",
    sites: runtimeSites,
    run: ([target, , full], { scope }, call) => scope.reference(target, full?.toLowerCase() === "full", call),
    runPartly: ([target, , full], { scope }, call) => scope.reference(target!, full !== undefined, call),
  }),
  defineTemplateFunction({
    name: "references",
    parameters: [text("symbolicName"), optional(text("full"))],
    returns: "array",
    offline: "never",
    sites: runtimeSites,
    run: ([target, full], { scope }, call) => scope.references(target, full?.toLowerCase() === "full", call),
  }),
  defineTemplateFunction({
    name: "providers",
    parameters: [text("namespace"), optional(text("resourceType"))],
    returns: "object",
    offline: "simulated",
    run: (_values, context, call) =>
      unknownValue("runtime", { type: "object", expression: quote(context.text, call) }),
  }),
  defineTemplateFunction({
    name: "pickZones",
    parameters: [
      text("namespace"),
      text("resourceType"),
      text("location"),
      optional(count("numberOfZones")),
      optional(count("offset")),
    ],
    returns: "array",
    offline: "simulated",
    run: ([, , location, number = 1, offset = 0]) => pickZones(location, number, offset),
  }),
  ...["toLogicalZone", "toLogicalZones", "toPhysicalZone", "toPhysicalZones"].map((name) =>
    defineTemplateFunction({
      name,
      parameters: [text("subscriptionId"), text("location"), anything("zones")],
      returns: name.endsWith("s") ? "array" : "string",
      offline: "never",
      run: (_values, context, call) =>
        unknownValue("runtime", {
          type: name.endsWith("s") ? "array" : "string",
          expression: quote(context.text, call),
        }),
    }),
  ),
];

/** Stands for every function whose name begins with "list": operations of resource providers, whose results are secret. */
export const listFunction = defineTemplateFunction({
  name: "list*",
  parameters: [text("nameOrId"), optional(text("apiVersion")), rest(anything("body"))],
  returns: "any",
  offline: "never",
  isSecret: true,
  sites: runtimeSites,
  run: (_values, context, call) => unknownValue("runtime", { expression: quote(context.text, call) }),
  runPartly: (_values, context, call) => unknownValue("runtime", { expression: quote(context.text, call) }),
});
