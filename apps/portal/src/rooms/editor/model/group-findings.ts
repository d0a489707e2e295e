import type { Definition } from "@slipway/contracts";
import {
  editorTabs,
  groupTitles,
  itemsOf,
  memberOf,
  tabTitles,
  text,
  type Bilingual,
  type OfferFieldFinding,
} from "@slipway/contracts/offer-fields";
import { offerPlaces } from "./field-place.ts";
import { pointersUpwards } from "./path.ts";

export interface FindingSection {
  key: string;
  /** The tab, then the form or the plan within it. */
  titles: readonly Bilingual[];
  findings: readonly OfferFieldFinding[];
}

/** Findings under the forms and plans they are on, in the editor's order. */
export function groupBySection(
  findings: readonly OfferFieldFinding[],
  definition: Definition,
): FindingSection[] {
  const sections = editorTabs.flatMap((tab) => {
    const ofTab = findings.filter((finding) => finding.tab === tab);
    const groups = Map.groupBy(ofTab, ({ pointer }) => partOf(pointer, definition));
    return [...groups].map(([part, members]) => ({
      key: `${tab} ${part}`,
      titles: part === "" ? [tabTitles[tab]] : [tabTitles[tab], groupTitles[part] ?? text(part, part)],
      findings: members,
    }));
  });
  return sections;
}

/** The form of a field, or the id of a plan; empty where there is neither, or only one form on the tab. */
function partOf(pointer: string, definition: Definition): string {
  const [, root, index] = pointer.split("/");
  if (root === "plans") {
    return index === undefined
      ? ""
      : String(memberOf(itemsOf(definition.plans)[Number(index)], "planId") ?? "");
  }
  const above = pointersUpwards(pointer);
  const tab = editorTabs
    .map(offerPlaces)
    .find((places) => places.some((place) => above.includes(place.pointer)));
  const groups = new Set(tab?.map(({ field }) => field.group));
  return groups.size < 2 ? "" : (tab?.find((place) => above.includes(place.pointer))?.field.group ?? "");
}
