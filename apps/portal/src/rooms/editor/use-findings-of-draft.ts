import { useDeferredValue, useMemo } from "react";
import { useQuery } from "@tanstack/react-query";
import type { Definition } from "@slipway/contracts";
import {
  checkOffer,
  itemsOf,
  memberOf,
  type OfferFacts,
  type OfferFieldFinding,
} from "@slipway/contracts/offer-fields";
import { client } from "#api/client.ts";
import type { OfferAddress } from "#parts/offer/use-offer-address.ts";
import { useDraft } from "./editor-context.ts";
import { addServerFindings } from "./model/count-findings.ts";
import { versionsOf } from "./model/field-place.ts";
import { isSame } from "./model/is-same.ts";
import { valueAt } from "./model/path.ts";
import { pathOf } from "./model/path-of.ts";
import { useStable } from "./model/use-stable.ts";
import type { DraftStore } from "./save/draft-state.ts";

/** What is known beside the draft: the live content, and with it the versions that were published. */
function factsOf(live: Definition | undefined): OfferFacts {
  if (live === undefined) return {};
  const plans = itemsOf(live.plans);
  const publishedVersions = new Map(
    plans.map((plan) => [String(memberOf(plan, "planId")), versionsOf(plan)] as const),
  );
  return { live, publishedVersions };
}

interface FindingsOptions {
  offer: OfferAddress;
  store: DraftStore;
  live: Definition | undefined;
  /** Only the publisher's people may ask the server. */
  mayEdit: boolean;
}

/**
 * Everything that step 1 would say of the draft: checked here at each keystroke; what only the server sees (files,
 * secrets) is asked after each save and counts as long as the field stays as it was.
 */
export function useFindingsOfDraft({ offer, store, live, mayEdit }: FindingsOptions): OfferFieldFinding[] {
  const definition = useDeferredValue(useDraft(store, (state) => state.definition));
  const saved = useDraft(store, (state) => state.draft);
  const facts = useMemo(() => factsOf(live), [live]);
  const own = useMemo(() => checkOffer(definition, facts), [definition, facts]);
  const { data: checked } = useQuery({
    queryKey: ["checkOffer", offer, saved.revision, saved.etag],
    queryFn: async () => ({
      definition: saved.definition,
      findings: (await client.call("checkOffer", { params: offer })).findings as OfferFieldFinding[],
    }),
    enabled: mayEdit,
    staleTime: Infinity,
    retry: false,
    placeholderData: (before) => before,
  });
  const all = useMemo(() => {
    if (checked === undefined) return own;
    const isUnchanged = (pointer: string) =>
      isSame(valueAt(checked.definition, pathOf(pointer)), valueAt(definition, pathOf(pointer)));
    return addServerFindings(own, checked.findings, isUnchanged);
  }, [own, checked, definition]);
  return useStable(all);
}
