import fc from "fast-check";

const marks = [
  "{",
  "}",
  "[",
  "]",
  '"',
  ":",
  ",",
  "\\",
  "/",
  "*",
  "//",
  "/*",
  "*/",
  "\n",
  "\r",
  "\t",
  "\u0000",
];
const pieces = [
  "\ufeff",
  "\ud800",
  "\\u12",
  "\\x",
  "'",
  "true",
  "null",
  "-",
  "1e999",
  "00",
  ".5",
  "NaN",
  "__proto__",
  "é",
];

/** Valid JSON with names that objects have anyway. */
export const jsonTexts = fc.json({ maxDepth: 6, noUnicodeString: false });

/** JSON into which something was put, or out of which something was cut. */
export const brokenJson = fc
  .tuple(
    jsonTexts,
    fc.array(fc.tuple(fc.nat(), fc.constantFrom(...marks, ...pieces), fc.nat(3)), { maxLength: 6 }),
  )
  .map(([text, changes]) => changes.reduce((changed, [at, put, cut]) => splice(changed, at, cut, put), text));

/** Nothing but marks. */
export const jsonSoup = fc
  .array(fc.constantFrom(...marks, ...pieces, " ", "a"), { maxLength: 200 })
  .map((parts) => parts.join(""));

function splice(text: string, at: number, cut: number, put: string): string {
  const from = text.length === 0 ? 0 : at % (text.length + 1);
  return text.slice(0, from) + put + text.slice(from + cut);
}
