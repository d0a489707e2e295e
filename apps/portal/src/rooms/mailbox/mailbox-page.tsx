import { LoadingRows } from "#ui/loading-rows.tsx";

/** The page's place in the table of routes. */
export function Page() {
  return <LoadingRows />;
}
