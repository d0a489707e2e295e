import { useAnswer } from "#api/use-answer.ts";
import type { OfferAddress } from "#parts/offer/use-offer-address.ts";
import { useTexts } from "#texts/use-texts.ts";
import { compareTexts } from "./compare-texts.ts";

export interface ContentChoice {
  /** As the API names it: `draft`, `preview`, `production`, `run-3`. */
  name: string;
  label: string;
}

/** Contents of the offer that can be compared, the draft first; undefined until they are known. */
export function useContents(offer: OfferAddress): {
  contents: ContentChoice[] | undefined;
  error: Error | null;
} {
  const texts = useTexts(compareTexts);
  const summary = useAnswer("getOffer", { params: offer });
  const runs = useAnswer("listRuns", { params: offer, query: { limit: 50 } });
  const error = summary.error ?? runs.error;
  if (summary.data === undefined || runs.data === undefined) return { contents: undefined, error };
  const filled = new Set(
    summary.data.slots.filter(({ runNumber }) => runNumber !== undefined).map(({ slot }) => slot),
  );
  const slots = (["production", "preview"] as const)
    .filter((slot) => filled.has(slot))
    .map((slot) => ({ name: slot, label: texts[slot] }));
  const ofRuns = runs.data.items.map(({ runNumber }) => ({
    name: `run-${runNumber}`,
    label: texts.run(runNumber),
  }));
  return { contents: [{ name: "draft", label: texts.draft }, ...slots, ...ofRuns], error };
}
