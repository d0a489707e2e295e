import type { ExpandedResource } from "@slipway/template-language";
import type { CertifiedPackage } from "#input/certified-package.ts";
import type { CertifyOptions } from "#model/report.ts";
import { expandAgain, scenariosOf } from "./scenarios-of.ts";

/** A resource now, and the same one deployed at another time. */
interface TwoTimes {
  before: ExpandedResource;
  after: ExpandedResource;
}

/** The first scenario's resources, each with the one that a later deployment makes of it; none where their numbers differ. */
export function laterDeploymentOf(opened: CertifiedPackage, options: CertifyOptions): TwoTimes[] {
  const [first] = scenariosOf(opened, options).list;
  if (first?.expansion === undefined || !mentionsTime(opened)) return [];
  const before = first.expansion.resources;
  const after = expandAgain(first, opened).resources;
  if (before.length !== after.length) return [];
  return before.map((resource, index) => ({ before: resource, after: after[index]! }));
}

/** Nothing else makes names change. */
function mentionsTime({ templates }: CertifiedPackage): boolean {
  return templates.some(({ text }) => /newGuid|utcNow/i.test(text));
}
