import { createContext, use, useSyncExternalStore } from "react";
import type { FieldLock } from "@slipway/contracts";
import type { OfferFieldFinding } from "@slipway/contracts/offer-fields";
import type { Guesses } from "#parts/offer/guesses.ts";
import type { OfferAddress } from "#parts/offer/use-offer-address.ts";
import type { FindingsByAnchor } from "./model/count-findings.ts";
import { valueAt, type Path } from "./model/path.ts";
import type { DraftState, DraftStore } from "./save/draft-state.ts";

/** What every part of the editor may need. */
export interface Editor {
  offer: OfferAddress;
  store: DraftStore;
  /** False: the person may only look. */
  mayEdit: boolean;
  isOwner: boolean;
  /** Shows also what is missing in fields that nobody has visited yet; after Publish was refused. */
  showsMissing: boolean;
  guesses: Guesses;
  findings: FindingsByAnchor;
  locks: ReadonlyMap<string, FieldLock>;
}

const Context = createContext<Editor | undefined>(undefined);
export const EditorProvider = Context;

/** @throws Error outside of the editor: a bug. */
export function useEditor(): Editor {
  const editor = use(Context);
  if (editor === undefined) throw new Error("EditorProvider is missing");
  return editor;
}

/** The state of the draft, or a part of it; the part must be the same object while it says the same. */
export function useDraft<T>(store: DraftStore, select: (state: DraftState) => T): T {
  return useSyncExternalStore(store.subscribe, () => select(store.getState()));
}

/** The value at a path of the edited definition. */
export function useValue(path: Path): unknown {
  return useDraft(useEditor().store, ({ definition }) => valueAt(definition, path));
}

const none: readonly OfferFieldFinding[] = [];

/** What is wrong at an anchor. */
export function useFindings(anchor: string): readonly OfferFieldFinding[] {
  return useEditor().findings.get(anchor) ?? none;
}
