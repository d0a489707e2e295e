import type { Draft } from "@slipway/contracts";
import { client } from "#api/client.ts";
import type { OfferAddress } from "#parts/offer/use-offer-address.ts";
import { isSame } from "../model/is-same.ts";
import type { DraftStore } from "./draft-state.ts";
import { openDraftStore } from "./draft-store.ts";
import { openKeptEdits, type KeptEditsStore } from "./kept-edits.ts";

export interface OpenedStore {
  store: DraftStore;
  /** When the edits were made that this browser had kept and that are in the draft again; ISO 8601. */
  restoredFrom: string | undefined;
}

const saveAfter = 1500;
const retryAfter = 5000;

/** Opens a draft with the edits that this browser kept of it; they are merged with what was saved since. */
export function openEditorStore(
  offer: OfferAddress,
  draft: Draft,
  person: { principalId: string; mayEdit: boolean },
): OpenedStore {
  const kept = openKeptEdits({ principalId: person.principalId, ...offer });
  const store = openDraftStore(draft, {
    save: (definition, etag) =>
      client.call("saveDraft", { params: offer, body: { definition }, ifMatch: etag }),
    load: () => client.call("getDraft", { params: offer }),
    keep: kept.keep,
    mayTakeCleaned: () => !isTyping(document.activeElement),
    now: () => new Date(),
    saveAfter,
    retryAfter,
  });
  const left = person.mayEdit ? kept.list() : [];
  const news = left.filter(
    ({ edits }) => !isSame(edits.definition, edits.base) && !isSame(edits.definition, draft.definition),
  );
  for (const { key } of left.filter((each) => !news.includes(each))) kept.forget(key);
  void bringBack(store, kept, news);
  return { store, restoredFrom: news.at(-1)?.edits.at };
}

/** One after the other; what waits for a choice or a connection keeps the rest for the next time. */
async function bringBack(
  store: DraftStore,
  kept: KeptEditsStore,
  left: readonly ReturnType<KeptEditsStore["list"]>[number][],
): Promise<void> {
  for (const { key, edits } of left) {
    const isSaved = await store.restore(edits);
    // By now the edits are on the server, or kept under this tab's own name.
    if (isSaved || key !== kept.ownKey) kept.forget(key);
    if (!isSaved) return;
  }
}

function isTyping(element: Element | null): boolean {
  return element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;
}
