import { expect, it } from "vitest";
import { conditionOf, newParameters, preparedName, type OfferFilter } from "./offer-filter.ts";

const choices = {
  publishers: [undefined, [], ["one"], ["one", "two"], ["one", "two", "three"]],
  publisherId: [undefined, "one"],
  status: [undefined, "running"],
  offerTypeId: [undefined, "a-type"],
  waitingFor: [undefined, "publisher", "reviewer"],
  text: [undefined, "word"],
} as const;

function everyFilter(): OfferFilter[] {
  return Object.entries(choices).reduce<OfferFilter[]>(
    (filters, [name, values]) =>
      filters.flatMap((filter) => values.map((value) => ({ ...filter, [name]: value }) as OfferFilter)),
    [{ publishers: undefined }],
  );
}

it("prepares each statement under a name of its own", () => {
  const texts = new Map<string, string>();
  for (const filter of everyFilter()) {
    const { name } = preparedName("list", filter);
    if (name === undefined) continue;
    const text = conditionOf(filter, newParameters());
    expect(texts.get(name) ?? text).toBe(text);
    texts.set(name, text);
  }
  expect(texts.size).toBeGreaterThan(20);
});
