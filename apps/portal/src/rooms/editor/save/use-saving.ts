import { useEffect } from "react";
import type { DraftStore } from "./draft-state.ts";

/** Saves at Ctrl+S, when the page is left or hidden, and when the connection is back; takes others' saves on return. */
export function useSaving(store: DraftStore): void {
  useEffect(() => {
    const save = () => void store.save();
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
      event.preventDefault();
      save();
    };
    const onVisibility = () => {
      if (document.visibilityState === "hidden") save();
      // A failure to look for news is none to tell: the next save tells.
      else store.refresh().catch(() => undefined);
    };
    window.addEventListener("keydown", onKey);
    window.addEventListener("online", save);
    document.addEventListener("visibilitychange", onVisibility);
    return () => {
      window.removeEventListener("keydown", onKey);
      window.removeEventListener("online", save);
      document.removeEventListener("visibilitychange", onVisibility);
      save();
    };
  }, [store]);
}
