import { useCallback } from "react";
import { useNavigate, useRouterState, useSearch } from "@tanstack/react-router";
import { editorTabs, type EditorTab } from "@slipway/contracts/offer-fields";
import { pointersUpwards } from "./model/path.ts";

export interface EditorPlace {
  tab: EditorTab;
  planId: string | undefined;
  /** The pointer in the address, that a link from elsewhere leads to. */
  pointer: string;
  go(tab: EditorTab, planId?: string): void;
}

/** Which form is open: it is part of the address, so that links lead to it. */
export function useEditorPlace(): EditorPlace {
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { tab?: string; plan?: unknown };
  const hash = useRouterState({ select: (state) => state.location.hash });
  const go = useCallback(
    (tab: EditorTab, planId?: string) => {
      const next = { tab, ...(planId === undefined ? {} : { plan: planId }) };
      void navigate({ to: ".", search: next as never, hash: "", replace: true, resetScroll: false });
    },
    [navigate],
  );
  return {
    tab: editorTabs.find((each) => each === search.tab) ?? "offer-settings",
    planId: search.plan === undefined ? undefined : String(search.plan),
    pointer: decode(hash),
    go,
  };
}

function decode(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}

const tries = 40;

/** Brings a field into view and puts the cursor into it, as soon as it is drawn. */
export function focusField(pointer: string, triesLeft = tries): void {
  const id = pointersUpwards(pointer).find((each) => document.getElementById(each) !== null);
  const isExact = id === pointer || triesLeft === 0;
  const element = id === undefined ? null : document.getElementById(id);
  const isLoading = element?.querySelector("[aria-busy=true]") !== null;
  if (element === null || (!isExact && triesLeft > tries - 5) || (isLoading && triesLeft > 0)) {
    if (triesLeft > 0) requestAnimationFrame(() => focusField(pointer, triesLeft - 1));
    return;
  }
  element.scrollIntoView({ block: "center" });
  // What one types into comes before the buttons of its toolbar.
  const control =
    element.querySelector<HTMLElement>(
      "input:not([type=file]):not(:disabled), textarea:not(:disabled), select:not(:disabled), [contenteditable=true]",
    ) ?? element.querySelector<HTMLElement>("button:not(:disabled)");
  (control ?? element).focus({ preventScroll: true });
}
