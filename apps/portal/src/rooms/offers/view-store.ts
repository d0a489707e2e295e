import type { OfferFilter } from "./offer-filters.tsx";

/** A filter and order that somebody keeps under a name. */
export interface SavedView {
  name: string;
  filter: OfferFilter;
}

const key = "slipway.offer-views";

/** What this browser keeps, in the order of saving; nothing when it cannot be read. */
export function readViews(storage: Pick<Storage, "getItem">): SavedView[] {
  try {
    const views = JSON.parse(storage.getItem(key) ?? "[]") as unknown;
    return Array.isArray(views) ? views.filter(isView) : [];
  } catch {
    return [];
  }
}

/** Keeps a view; one of the same name is replaced. */
export function saveView(storage: Storage, view: SavedView): SavedView[] {
  return write(storage, [...readViews(storage).filter(({ name }) => name !== view.name), view]);
}

/** Forgets a view. */
export function removeView(storage: Storage, name: string): SavedView[] {
  return write(
    storage,
    readViews(storage).filter((view) => view.name !== name),
  );
}

function write(storage: Storage, views: SavedView[]): SavedView[] {
  storage.setItem(key, JSON.stringify(views));
  return views;
}

function isView(value: unknown): value is SavedView {
  const view = value as Partial<SavedView> | null;
  return typeof view?.name === "string" && typeof view.filter === "object";
}
