import type { FieldLock } from "@slipway/contracts";
import { useEditor } from "../editor-context.ts";
import { pointersUpwards } from "../model/path.ts";

/** What is fixed at a pointer since the offer was live, on itself or on what holds it. */
export function useLock(pointer: string): FieldLock | undefined {
  const { locks } = useEditor();
  const locked = pointersUpwards(pointer).find((each) => locks.has(each));
  return locked === undefined ? undefined : locks.get(locked);
}
