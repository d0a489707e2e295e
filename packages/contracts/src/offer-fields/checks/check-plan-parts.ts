import { pointerTo } from "../pointer.ts";
import { readMonthlyPrice } from "../price.ts";
import { text } from "../text.ts";
import { isEmpty, isMembers, itemsOf, memberOf } from "../values.ts";
import { checkCount, isListOf } from "./check-list.ts";
import { isGuid, shorten } from "./check-text.ts";
import type { ValueCheck } from "./context.ts";

const maxManualEntries = 10;
const maxPolicyNameLength = 50;

export const checkPrice: ValueCheck = (context, field, value, pointer) => {
  const price = readMonthlyPrice(value);
  if (price !== undefined && price >= 0) return;
  context.report("wrong-type", field, pointer, {
    expected: text("an amount in US dollars, zero or more", "不小于零的美元金额"),
  });
};

/** cpp-portal section 14: up to 10 entries by hand, or a list uploaded as CSV. */
export const checkAudience: ValueCheck = (context, field, value, pointer) => {
  if (!isEmpty(memberOf(value, "uploadedCsvUri"))) return;
  const entries = itemsOf(memberOf(value, "manualEntries"));
  if (entries.length === 0) return context.report("audience-empty", field, pointer);
  checkCount(context, field, entries.length, `${pointer}/manualEntries`, { min: 1, max: maxManualEntries });
  entries.forEach((entry, index) => {
    const id = memberOf(entry, "id");
    if (isGuid(id)) return;
    context.report("not-a-guid", field, `${pointer}/manualEntries${pointerTo(index)}/id`, {
      value: shorten(id),
    });
  });
};

/** Principal and role under the names of ARM or of later interfaces (cpp-api section 8). */
export const checkAuthorizations: ValueCheck = (context, field, value, pointer) => {
  if (!isListOf(context, field, value, pointer)) return;
  value.forEach((item, index) => {
    const at = pointer + pointerTo(index);
    const principal = memberOf(item, "principalId") ?? memberOf(item, "principalID");
    const role =
      memberOf(item, "roleDefinitionId") ??
      memberOf(item, "roleDefinitionID") ??
      memberOf(item, "roleDefinition");
    if (isEmpty(principal) || isEmpty(role)) context.report("authorization-incomplete", field, at);
    else if (!isGuid(principal)) context.report("not-a-guid", field, at, { value: shorten(principal) });
  });
};

export const checkPolicies: ValueCheck = (context, field, value, pointer) => {
  if (field.format.kind !== "policies" || !isListOf(context, field, value, pointer)) return;
  checkCount(context, field, value.length, pointer, { min: 0, max: field.format.max });
  value.forEach((item, index) => {
    const name = memberOf(item, "policyName") ?? memberOf(item, "name");
    const isNamed = typeof name === "string" && name.trim() !== "" && name.length <= maxPolicyNameLength;
    const hasPolicy = isMembers(item) && Object.keys(item).length > 1;
    if (!isNamed || !hasPolicy) context.report("policy-incomplete", field, pointer + pointerTo(index));
  });
};
