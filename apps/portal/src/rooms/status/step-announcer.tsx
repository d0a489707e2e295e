import type { Step } from "@slipway/contracts";
import { statusTexts } from "#texts/statuses.ts";
import { useReader, useTexts } from "#texts/use-texts.ts";
import { statusPageTexts } from "./status-texts.ts";

const hidden = {
  position: "absolute",
  width: 1,
  height: 1,
  overflow: "hidden",
  clipPath: "inset(50%)",
} as const;

/** Reads the current step aloud whenever it changes. */
export function StepAnnouncer({ steps }: { steps: readonly Step[] }) {
  const texts = useTexts(statusPageTexts);
  const states = useTexts(statusTexts);
  const read = useReader();
  const current = steps.findLast(({ status }) => status !== "notStarted");
  return (
    <div aria-live="polite" style={hidden}>
      {current !== undefined && texts.announced(read(current.title), states.step[current.status])}
    </div>
  );
}
