import { stringOf, valueOf, type ObjectNode } from "@slipway/template-language";
import { findByName, pathOf } from "./object-index.ts";
import type { TemplatePart } from "./template-part.ts";

/**
 * The nested templates that arm-ttk tests by themselves, in file order: the value of `template` beside
 * `expressionEvaluationOptions.scope` = `inner`, or anywhere within a policy rule.
 */
export function innerTemplatesOf(template: TemplatePart): ObjectNode[] {
  const inner: ObjectNode[] = [];
  for (const hit of findByName(template, "template")) {
    const { value } = hit.member;
    if (value.kind !== "object") continue;
    const scope = stringOf(valueOf(hit.place.node, "expressionEvaluationOptions"), "scope");
    if (scope?.toLowerCase() === "inner" || /\.policyRule\./i.test(pathOf(hit))) inner.push(value);
  }
  return inner;
}
