import type { OfferField } from "./field.ts";
import { planFields } from "./fields/plan.ts";
import { heroKey, packageKey } from "./keys.ts";
import { pointerTo } from "./pointer.ts";
import { text, type Bilingual } from "./text.ts";
import { isEmpty, itemsOf, memberOf, membersOf } from "./values.ts";

/** A field that is shown disabled or with a remark, and what to do instead. */
export interface OfferFieldLock {
  pointer: string;
  reason: Bilingual;
  instead: Bilingual;
}

const texts: Record<NonNullable<OfferField["lock"]>, Pick<OfferFieldLock, "reason" | "instead">> = {
  fixed: {
    reason: text("Fixed since the offer went live.", "产品/服务上线后不可更改。"),
    instead: text("Add a new SKU or a higher package version.", "请添加新的 SKU 或更高的包版本。"),
  },
  "may-not-be-removed": {
    reason: text("Cannot be removed once it was live.", "上线后不能删除。"),
    instead: text("Replace it.", "可以替换。"),
  },
  "may-not-rise": {
    reason: text("The price of a live SKU cannot be raised.", "已上线 SKU 的价格不能提高。"),
    instead: text("Lower it, or add a new SKU.", "可以降低价格，或添加新的 SKU。"),
  },
  "may-not-become-private": {
    reason: text("A public SKU cannot become private.", "公开的 SKU 不能改为专用。"),
    instead: text("Add a new private SKU.", "请添加新的专用 SKU。"),
  },
};

/** Which fields of a draft are locked by the live content, with pointers into the draft. */
export function listOfferLocks(definition: unknown, live: unknown): OfferFieldLock[] {
  if (live === undefined) return [];
  const locks: OfferFieldLock[] = [];
  if (!isEmpty(memberOf(memberOf(live, "offer"), heroKey))) {
    locks.push({ pointer: `/offer${pointerTo(heroKey)}`, ...texts["may-not-be-removed"] });
  }
  const livePlans = new Map(itemsOf(memberOf(live, "plans")).map((plan) => [memberOf(plan, "planId"), plan]));
  itemsOf(memberOf(definition, "plans")).forEach((plan, index) => {
    const livePlan = livePlans.get(memberOf(plan, "planId"));
    if (livePlan !== undefined) locks.push(...listPlanLocks(plan, livePlan, `/plans${pointerTo(index)}`));
  });
  return locks;
}

function listPlanLocks(plan: unknown, live: unknown, pointer: string): OfferFieldLock[] {
  const locks: OfferFieldLock[] = [{ pointer: `${pointer}/planId`, ...texts.fixed }];
  for (const field of planFields) {
    if (field.lock === undefined) continue;
    const before = memberOf(live, field.key);
    const isBound = field.lock === "may-not-become-private" ? isEmpty(before) : !isEmpty(before);
    if (isBound) locks.push({ pointer: pointer + pointerTo(field.key), ...texts[field.lock] });
  }
  const now = membersOf(memberOf(plan, packageKey));
  for (const version of Object.keys(membersOf(memberOf(live, packageKey)))) {
    if (!Object.hasOwn(now, version)) continue;
    locks.push({ pointer: pointer + pointerTo(packageKey, version), ...texts.fixed });
  }
  return locks;
}
