import type { Definition } from "@slipway/contracts";

/** Edits that had not reached the server, with what they were made on. */
export interface KeptEdits {
  /** What the server held, and its ETag. */
  base: Definition;
  etag: string;
  definition: Definition;
  /** What was sent since and never answered: the server may hold it or not. */
  unanswered?: readonly Definition[];
  /** ISO 8601. */
  at: string;
}

export interface KeptEditsStore {
  /** Undefined: everything is on the server. */
  keep(edits: KeptEdits | undefined): void;
  /** Edits of this offer that any tab of this browser left behind, the oldest first. */
  list(): { key: string; edits: KeptEdits }[];
  forget(key: string): void;
  /** Where this tab keeps its edits. */
  ownKey: string;
}

const prefix = "slipway.edits";
const tabKey = "slipway.tab";

/** A name for this tab that survives loading the page again, so that tabs do not overwrite each other's edits. */
function nameOfTab(): string {
  const name = sessionStorage.getItem(tabKey) ?? crypto.randomUUID();
  sessionStorage.setItem(tabKey, name);
  return name;
}

/** Keeps the unsaved edits of one person and one offer in this browser, so that a crash loses nothing. */
export function openKeptEdits(place: {
  principalId: string;
  publisherId: string;
  offerId: string;
}): KeptEditsStore {
  const start = [prefix, place.principalId, place.publisherId, place.offerId, ""].join("/");
  const own = start + nameOfTab();
  return {
    keep(edits) {
      try {
        if (edits === undefined) localStorage.removeItem(own);
        else localStorage.setItem(own, JSON.stringify(edits));
      } catch {
        // A full or closed storage only takes the second copy; saving to the server goes on.
      }
    },
    list() {
      const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? "");
      return keys
        .filter((key) => key.startsWith(start))
        .flatMap((key) => {
          const edits = readEdits(key);
          return edits === undefined ? [] : [{ key, edits }];
        })
        .toSorted((a, b) => (a.edits.at < b.edits.at ? -1 : 1));
    },
    forget: (key) => localStorage.removeItem(key),
    ownKey: own,
  };
}

function readEdits(key: string): KeptEdits | undefined {
  try {
    const edits = JSON.parse(localStorage.getItem(key) ?? "null") as Partial<KeptEdits> | null;
    const isWhole = typeof edits?.base === "object" && typeof edits.definition === "object";
    return isWhole ? (edits as KeptEdits) : undefined;
  } catch {
    return undefined;
  }
}
