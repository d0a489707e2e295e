import { useCallback } from "react";
import { useNavigate, useSearch } from "@tanstack/react-router";

/** The page's filter, kept in its address so that it can be linked, and the browser's Back undoes it. */
export function useFilter<F extends object>(): [F, (change: Partial<F>) => void] {
  const filter = useSearch({ strict: false }) as F;
  const navigate = useNavigate();
  const change = useCallback(
    (next: Partial<F>) =>
      void navigate({
        to: ".",
        search: ((before: object) => withoutEmpty({ ...before, ...next })) as never,
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  return [filter, change];
}

function withoutEmpty(search: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(search).filter(([, value]) => value !== undefined && value !== ""),
  );
}
