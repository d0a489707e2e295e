import { isMembers, itemsOf, numberOf } from "./values.ts";

/**
 * US dollars per month in a pricing object. Its inner keys are documented nowhere (cpp-portal 15), so the one number
 * that the object holds is the price; `usd` decides when there are several.
 */
export function readMonthlyPrice(value: unknown): number | undefined {
  const own = numberOf(value);
  if (own !== undefined) return own;
  if (!isMembers(value)) return undefined;
  const usd = numberOf(value["usd"]);
  if (usd !== undefined) return usd;
  const numbers = Object.values(value).flatMap((member) => {
    const price = readMonthlyPrice(member);
    return price === undefined ? itemsOf(member).map(readMonthlyPrice) : [price];
  });
  return numbers.find((number) => number !== undefined);
}
