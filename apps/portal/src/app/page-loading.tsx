import { LoadingRows } from "#ui/loading-rows.tsx";

/** Shown while a page's chunk is on its way. */
export function PageLoading() {
  return <LoadingRows rows={6} />;
}
