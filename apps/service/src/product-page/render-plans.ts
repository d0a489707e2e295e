import type { Definition, ProductPage } from "@slipway/contracts";
import {
  applications,
  compareVersionNumbers,
  isEmpty,
  itemsOf,
  memberOf,
  planTypeKey,
  readMonthlyPrice,
} from "@slipway/contracts/offer-fields";
import { sanitiseListingHtml } from "#html/sanitise-listing-html.ts";
import type { SubmissionFile } from "#domain/submission.ts";

/** Plans as customers see them, each with its newest package version. */
export function renderPlans(definition: Definition, files: readonly SubmissionFile[]): ProductPage["plans"] {
  return itemsOf(definition.plans).flatMap((plan) => {
    const planId = String(memberOf(plan, "planId") ?? "");
    const newest = files
      .filter((file) => file.planId === planId && file.packageVersion !== undefined)
      .sort((left, right) => compareVersionNumbers(right.packageVersion ?? "", left.packageVersion ?? ""))[0];
    if (newest?.packageVersion === undefined) return [];
    const text = (name: string) => String(memberOf(plan, applications + name) ?? "");
    const isManaged = memberOf(plan, planTypeKey) === "managedApplication";
    const regions = itemsOf(memberOf(plan, "regions")).map(String);
    const price = readMonthlyPrice(memberOf(plan, "monthlyPricingV2"));
    return [
      {
        planId,
        title: text("skuTitle") || planId,
        summary: text("skuSummary"),
        descriptionHtml: sanitiseListingHtml(text("skuDescription")),
        kind: isManaged ? ("managedApplication" as const) : ("solutionTemplate" as const),
        packageVersion: newest.packageVersion,
        packageHash: newest.hash,
        isPrivate: !isEmpty(memberOf(plan, "restrictedAudience")),
        ...(isManaged && regions.length > 0 ? { regions } : {}),
        ...(isManaged && price !== undefined ? { monthlyPriceUsd: price } : {}),
      },
    ];
  });
}
