import { appliesTo } from "../applies-to.ts";
import type { OfferField } from "../field.ts";
import { packageVersionFields } from "../fields/package-version.ts";
import { packageKey, planTypeKey } from "../keys.ts";
import { pointerTo } from "../pointer.ts";
import { text } from "../text.ts";
import { isEmpty, memberAt, memberOf, membersOf } from "../values.ts";
import { compareVersionNumbers, newestVersion, parseVersionNumber } from "../version-number.ts";
import { checkField } from "./check-field.ts";
import { shorten } from "./check-text.ts";
import type { CheckContext } from "./context.ts";

const packageField: Pick<OfferField, "tab" | "title"> = { tab: "skus", title: text("Package", "包") };
const versionField: Pick<OfferField, "tab" | "title"> = { tab: "skus", title: text("Version", "版本") };

interface PlanPlace {
  plan: unknown;
  id: string;
  pointer: string;
}

/** Every package version of a plan: its number, its fields, and that numbers only rise (cpp-portal 5.4). */
export function checkPackages(context: CheckContext, place: PlanPlace): void {
  const packages = memberOf(place.plan, packageKey);
  const at = place.pointer + pointerTo(packageKey);
  if (isEmpty(packages)) return context.report("package-missing", packageField, at, { plan: place.id });
  for (const [version, content] of Object.entries(membersOf(packages))) {
    const pointer = at + pointerTo(version);
    checkVersion(context, place.id, version, pointer);
    for (const field of packageVersionFields) {
      if (!appliesTo(field, memberOf(place.plan, planTypeKey))) continue;
      checkField(context, field, memberAt(content, field.key), pointer + pointerTo(...field.key.split("/")));
    }
  }
}

function checkVersion(context: CheckContext, planId: string, version: string, pointer: string): void {
  if (parseVersionNumber(version) === undefined) {
    return context.report("version-format", versionField, pointer, { value: shorten(version) });
  }
  const published = context.facts.publishedVersions?.get(planId) ?? [];
  const newest = newestVersion(published);
  if (newest === undefined || published.includes(version)) return;
  if (compareVersionNumbers(version, newest) < 0) {
    context.report("version-not-rising", versionField, pointer, { value: version, newest });
  }
}
