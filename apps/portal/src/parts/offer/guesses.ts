import type { Definition } from "@slipway/contracts";
import { memberOf } from "@slipway/contracts/offer-fields";
import type { OfferAddress } from "./use-offer-address.ts";

/** Values that Slipway guessed, by the pointer of their field; a field that says something else is nobody's guess. */
export type Guesses = ReadonlyMap<string, unknown>;

function keyOf({ publisherId, offerId }: OfferAddress): string {
  return `slipway.guesses/${publisherId}/${offerId}`;
}

/** Remembers in this browser what of a new draft was guessed. @param pointers as `createOffer` answers them */
export function keepGuesses(offer: OfferAddress, definition: Definition, pointers: readonly string[]): void {
  localStorage.setItem(keyOf(offer), JSON.stringify([...guessesOf(definition, pointers)]));
}

/** What was guessed when this offer was made in this browser. */
export function readGuesses(offer: OfferAddress): Guesses {
  try {
    return new Map(JSON.parse(localStorage.getItem(keyOf(offer)) ?? "[]") as [string, unknown][]);
  } catch {
    return new Map();
  }
}

/** The values of a definition at some pointers. */
export function guessesOf(definition: Definition, pointers: readonly string[]): Guesses {
  return new Map(pointers.map((pointer) => [pointer, valueAt(definition, pointer)]));
}

function valueAt(definition: Definition, pointer: string): unknown {
  let value: unknown = definition;
  for (const part of pointer.split("/").slice(1)) {
    value = Array.isArray(value) ? value[Number(part)] : memberOf(value, part);
  }
  return value;
}
