const key = "slipway.wanted";
const lifetimeMs = 15 * 60 * 1000;

/** Remembers the page that somebody wanted before signing in; the link may open in another tab. */
export function rememberWanted(address: string): void {
  localStorage.setItem(key, JSON.stringify({ address, at: Date.now() }));
}

/** The remembered page, once; undefined after a quarter of an hour. */
export function takeWanted(): string | undefined {
  const stored = localStorage.getItem(key);
  localStorage.removeItem(key);
  if (stored === null) return undefined;
  try {
    const { address, at } = JSON.parse(stored) as { address: string; at: number };
    const isFresh = Date.now() - at < lifetimeMs;
    // Only our own pages: never an address of another host.
    return isFresh && /^\/(?!\/)/.test(address) ? address : undefined;
  } catch {
    return undefined;
  }
}
