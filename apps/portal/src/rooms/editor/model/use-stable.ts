import { useState } from "react";
import { isSame } from "./is-same.ts";

/** The same object as before as long as it says the same, so that what depends on it is not drawn again. */
export function useStable<T>(value: T): T {
  const [stable, setStable] = useState(value);
  if (stable === value || isSame(stable, value)) return stable;
  setStable(value);
  return value;
}
