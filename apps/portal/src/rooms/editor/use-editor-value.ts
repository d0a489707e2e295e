import { useMemo, useState } from "react";
import type { Definition } from "@slipway/contracts";
import { listOfferLocks, type OfferFieldFinding } from "@slipway/contracts/offer-fields";
import { readGuesses } from "#parts/offer/guesses.ts";
import { useDraft, type Editor } from "./editor-context.ts";
import { anchorOf, listAnchors } from "./model/field-place.ts";
import { useStable } from "./model/use-stable.ts";

/** What the parts of the editor share, with findings and locks by the place that shows them. */
export function useEditorValue(
  { offer, store, mayEdit, isOwner, showsMissing }: Omit<Editor, "guesses" | "findings" | "locks">,
  findings: readonly OfferFieldFinding[],
  live: Definition | undefined,
): Editor {
  const [guesses] = useState(() => readGuesses(offer));
  const plans = useDraft(store, ({ definition }) => definition.plans);
  // Every field reads these; they change far less often than what is typed.
  const anchors = useStable(useMemo(() => [...listAnchors({ plans })], [plans]));
  // Places of plans change while one types; the server's list is of the saved draft.
  const locks = useStable(useMemo(() => listOfferLocks({ plans }, live), [plans, live]));
  return useMemo(() => {
    const places = new Set(anchors);
    const byAnchor = Map.groupBy(findings, ({ pointer }) => anchorOf(places, pointer) ?? pointer);
    const byPointer = new Map(locks.map((lock) => [lock.pointer, lock]));
    const shared = { offer, store, mayEdit, isOwner, showsMissing, guesses };
    return { ...shared, findings: byAnchor, locks: byPointer };
  }, [offer, store, mayEdit, isOwner, showsMissing, guesses, findings, anchors, locks]);
}
