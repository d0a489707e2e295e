import type { Text } from "#model/message.ts";
import { policies, type Policy } from "#policies/policies.ts";
import { reportTexts } from "./report-texts.ts";

/**
 * A policy as a publisher can look it up: `policy 300.4.4`. Undefined for numbers that we have placed ourselves, which nobody
 * finds anywhere; machine formats carry them all the same.
 */
export function policyText(id: string | undefined): Text | undefined {
  const known: Readonly<Record<string, Policy>> = policies;
  const policy = id === undefined ? undefined : known[id];
  if (policy === undefined || policy.confidence === "placed") return undefined;
  return { en: `${reportTexts.policy.en} ${id}`, "zh-CN": `${reportTexts.policy["zh-CN"]} ${id}` };
}
