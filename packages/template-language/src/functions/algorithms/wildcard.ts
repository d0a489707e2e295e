/** Whether a text matches a pattern in which only `*` is special; time grows with the product of the lengths at most. */
export function matchesWildcard(value: string, pattern: string): boolean {
  let at = 0;
  let inPattern = 0;
  let star = -1;
  let retryFrom = 0;
  while (at < value.length) {
    if (pattern[inPattern] === "*") {
      star = inPattern;
      retryFrom = at;
      inPattern += 1;
    } else if (pattern[inPattern] === value[at]) {
      at += 1;
      inPattern += 1;
    } else if (star >= 0) {
      retryFrom += 1;
      at = retryFrom;
      inPattern = star + 1;
    } else return false;
  }
  while (pattern[inPattern] === "*") inPattern += 1;
  return inPattern === pattern.length;
}
