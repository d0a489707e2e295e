/** Thrown at the first thing that .NET would refuse. */
export class InvalidPattern extends Error {}

/** What the groups of a pattern are, and which of them it refers to; compared at its end, since references can point ahead. */
export interface NetGroups {
  count: number;
  names: Set<string>;
  references: string[];
}

/** Throws InvalidPattern when a reference means no group; two and more digits may be an octal code instead. */
export function checkReferences({ count, names, references }: NetGroups): void {
  for (const reference of references) {
    const exists = /^\d+$/.test(reference) ? Number(reference) <= count + names.size : names.has(reference);
    if (!exists && !/^(?:0|[0-7]{2})/.test(reference)) throw new InvalidPattern();
  }
}

const known =
  /\\(?:[^\w]|[wWsSdDbBAGzZaefnrtv]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|c[A-Za-z@[\\\]^_]|[pP]\{[\w-]+\})/y;
const numbered = /\\(\d+)/y;
const named = /\\k?(?:<(\w+)>|'(\w+)')/y;

/** Where an escape outside a class ends. Throws InvalidPattern for one that means nothing. */
export function escapeEnd(pattern: string, at: number, groups: NetGroups): number {
  const reference = matchAt(named, pattern, at) ?? matchAt(numbered, pattern, at);
  if (reference === null) return at + knownLength(pattern, at);
  groups.references.push(reference[1] ?? reference[2] ?? "");
  return at + reference[0].length;
}

/** Where an escape in a class ends; digits are octal there, and edges are no signs (`\b` is a backspace). */
export function classEscapeEnd(pattern: string, at: number): number {
  const digits = matchAt(/\\[0-7]{1,3}/y, pattern, at);
  if (digits !== null) return at + digits[0].length;
  if (/^\\[BAGzZ]/.test(pattern.slice(at, at + 2))) throw new InvalidPattern();
  return at + knownLength(pattern, at);
}

function knownLength(pattern: string, at: number): number {
  const escape = matchAt(known, pattern, at);
  if (escape === null) throw new InvalidPattern();
  return escape[0].length;
}

function matchAt(expression: RegExp, pattern: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(pattern);
}
