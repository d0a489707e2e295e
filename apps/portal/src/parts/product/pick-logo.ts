const wanted = [/large/i, /medium/i, /small/i];

/** The largest square logo of a page; any other where it has none. */
export function pickLogo(logos: Readonly<Record<string, string>>): string | undefined {
  for (const name of wanted) {
    const found = Object.entries(logos).find(([key]) => name.test(key));
    if (found !== undefined) return found[1];
  }
  return Object.values(logos)[0];
}
