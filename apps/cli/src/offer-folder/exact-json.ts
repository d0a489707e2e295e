/** JSON with the source text of numbers (ECMAScript 2026), which TypeScript's es2024 library does not know yet. */
interface ExactJson {
  parse(
    text: string,
    reviver: (key: string, value: unknown, context?: { source?: string }) => unknown,
  ): unknown;
  rawJSON(text: string): unknown;
}
const json = JSON as unknown as ExactJson;

/** Parses JSON; integers beyond 2^53 come as bigint, so that they go back as they came. */
export function parseExact(text: string): unknown {
  return json.parse(text, (_key, value, context) =>
    typeof value === "number" && !Number.isSafeInteger(value) && /^-?\d+$/.test(context?.source ?? "")
      ? BigInt(context!.source!)
      : value,
  );
}

/** Writes JSON; a bigint as the integer that it is. */
export function formatExact(value: unknown, indent?: number): string {
  return JSON.stringify(
    value,
    (_key, member: unknown) => (typeof member === "bigint" ? json.rawJSON(String(member)) : member),
    indent,
  );
}
