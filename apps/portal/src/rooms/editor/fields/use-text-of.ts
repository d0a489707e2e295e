import { useState } from "react";
import { isSame } from "../model/is-same.ts";

/**
 * Text of a value that is not itself text: what was typed stays as it was typed ("10." and blank lines) as long as it
 * means the value.
 */
export function useTextOf(
  value: unknown,
  write: (value: unknown) => string,
  read: (text: string) => unknown,
): [string, (text: string) => void] {
  const [typed, setTyped] = useState<string>();
  const isCurrent = typed !== undefined && isSame(read(typed), value);
  return [isCurrent ? typed : write(value), setTyped];
}
