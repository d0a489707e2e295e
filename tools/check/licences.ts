/** Licences under which packages may be used here (SPDX): all let whoever has Slipway use, change and hand it on. */
export const allowedLicences: ReadonlySet<string> = new Set([
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "ISC",
  // sharp's image library: loaded as a library of its own, unchanged.
  "LGPL-3.0-or-later",
  "LicenseRef-public-domain",
  "MIT",
  "MIT-0",
  "MPL-2.0",
  "Unlicense",
]);

/** Packages whose package.json names no SPDX licence; read by hand. Name and version → licence. */
export const licencesReadByHand: ReadonlyMap<string, string> = new Map([
  ["busboy@0.3.1", "MIT"],
  ["dicer@0.3.0", "MIT"],
  ["humanize-number@0.0.2", "MIT"],
  ["only@0.0.2", "MIT"],
  ["streamsearch@0.1.2", "MIT"],
  ["uri-templates@0.2.0", "LicenseRef-public-domain"],
]);

/** Whether an SPDX expression of names, AND, OR and parentheses can be met by licences that are allowed. */
export function isAllowed(expression: string, allowed: ReadonlySet<string> = allowedLicences): boolean {
  const words = expression.match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  const readOne = (): boolean => {
    if (words[at] !== "(") return allowed.has(words[at++] ?? "");
    at += 1;
    const inner = readAny();
    at += 1;
    return inner;
  };
  const readAll = (): boolean => {
    let all = readOne();
    while (words[at] === "AND") {
      at += 1;
      all = readOne() && all;
    }
    return all;
  };
  function readAny(): boolean {
    let any = readAll();
    while (words[at] === "OR") {
      at += 1;
      any = readAll() || any;
    }
    return any;
  }
  return readAny() && at === words.length;
}
