import { appliesTo } from "../applies-to.ts";
import type { OfferField } from "../field.ts";
import { packageVersionFields } from "../fields/package-version.ts";
import { planFields } from "../fields/plan.ts";
import { marketingArtifactFields } from "../fields/marketing-artifacts.ts";
import { heroKey, packageKey, planTypeKey } from "../keys.ts";
import { pointerTo } from "../pointer.ts";
import { readMonthlyPrice } from "../price.ts";
import { text } from "../text.ts";
import { isEmpty, itemsOf, memberAt, memberOf, membersOf } from "../values.ts";
import type { CheckContext } from "./context.ts";

/** What may not change once the offer is live (cpp-portal section 10); nothing while it was never live. */
export function checkLocks(context: CheckContext, definition: unknown): void {
  const { live } = context.facts;
  if (live === undefined) return;
  checkHero(context, definition, live);
  const livePlans = new Map(itemsOf(memberOf(live, "plans")).map((plan) => [memberOf(plan, "planId"), plan]));
  itemsOf(memberOf(definition, "plans")).forEach((plan, index) => {
    const livePlan = livePlans.get(memberOf(plan, "planId"));
    if (livePlan !== undefined) checkPlanLocks(context, plan, livePlan, `/plans${pointerTo(index)}`);
  });
}

function checkHero(context: CheckContext, definition: unknown, live: unknown): void {
  const field = marketingArtifactFields.find((candidate) => candidate.key === heroKey);
  const [now, before] = [
    memberOf(memberOf(definition, "offer"), heroKey),
    memberOf(memberOf(live, "offer"), heroKey),
  ];
  if (field !== undefined && !isEmpty(before) && isEmpty(now)) {
    context.report("field-removed", field, `/offer${pointerTo(heroKey)}`);
  }
}

function checkPlanLocks(context: CheckContext, plan: unknown, live: unknown, pointer: string): void {
  for (const field of planFields) {
    const [now, before] = [memberOf(plan, field.key), memberOf(live, field.key)];
    const at = pointer + pointerTo(field.key);
    if (field.lock === "fixed" && now !== before) context.report("field-fixed", field, at);
    if (field.lock === "may-not-become-private" && isEmpty(before) && !isEmpty(now)) {
      context.report("plan-made-private", field, at);
    }
    if (field.lock === "may-not-rise") checkPriceLock(context, field, now, before, at);
  }
  checkPackageLocks(context, plan, live, pointer + pointerTo(packageKey));
}

function checkPriceLock(
  context: CheckContext,
  field: OfferField,
  now: unknown,
  before: unknown,
  pointer: string,
): void {
  const [after, old] = [readMonthlyPrice(now), readMonthlyPrice(before)];
  if (after !== undefined && old !== undefined && after > old) {
    context.report("price-raised", field, pointer, { before: `$${old}`, after: `$${after}` });
  }
}

/** A published version may be deleted, not changed: only the fields that say what is deployed count. */
function checkPackageLocks(context: CheckContext, plan: unknown, live: unknown, pointer: string): void {
  const [now, before] = [membersOf(memberOf(plan, packageKey)), membersOf(memberOf(live, packageKey))];
  const kind = memberOf(plan, planTypeKey);
  for (const version of Object.keys(before)) {
    if (!Object.hasOwn(now, version)) continue;
    const isChanged = packageVersionFields
      .filter((field) => appliesTo(field, kind))
      .some((field) => !isSame(memberAt(now[version], field.key), memberAt(before[version], field.key)));
    if (isChanged) {
      const field = { tab: "skus", title: text("Package", "包") } as const;
      context.report("version-changed", field, pointer + pointerTo(version), { value: version });
    }
  }
}

/** Equal as JSON, whatever the order of members; absent and empty are the same. */
function isSame(a: unknown, b: unknown): boolean {
  if (isEmpty(a) || isEmpty(b)) return isEmpty(a) === isEmpty(b) || a === false || b === false;
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) =>
    typeof member === "object" && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}
