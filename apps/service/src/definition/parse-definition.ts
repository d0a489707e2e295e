import type { Definition } from "@slipway/contracts";

/** Integers that a JavaScript number cannot hold, kept as their source text; `JSON.stringify` writes them back exactly. */
const rawJson = (JSON as unknown as { rawJSON(source: string): unknown }).rawJSON;

/** Reads a stored definition: numbers of any size survive a round trip (rest-api "Numbers"). */
export function parseDefinition(text: string): Definition {
  const revive = function (
    this: unknown,
    _key: string,
    value: unknown,
    context?: { source?: string },
  ): unknown {
    const source = context?.source;
    const isChanged = typeof value === "number" && source !== undefined && source !== String(value);
    return isChanged ? rawJson(source) : value;
  };
  return JSON.parse(text, revive as (key: string, value: unknown) => unknown) as Definition;
}
