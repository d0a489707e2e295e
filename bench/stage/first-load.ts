import type { Page } from "playwright-core";

declare global {
  interface Window {
    /** Ends of tasks of over 50 ms, in milliseconds since the navigation. */
    longTaskEnds: number[];
  }
}

/** Runs in the page before its own script. */
export function recordLongTasks(): void {
  window.longTaskEnds = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.longTaskEnds.push(entry.startTime + entry.duration);
  }).observe({ type: "longtask", buffered: true });
}

/** Of a page that shows its rows: bytes of script as they were transferred, and when it could be used. */
export async function readFirstLoad(page: Page): Promise<{ scriptBytes: number; interactiveMs: number }> {
  const paintedMs = await page.evaluate(
    () =>
      new Promise<number>((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now()))),
      ),
  );
  await page.waitForLoadState("networkidle");
  return page.evaluate((painted) => {
    const entries = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
    const scripts = entries.filter(({ name }) => new URL(name).pathname.endsWith(".js"));
    return {
      scriptBytes: scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
      interactiveMs: Math.max(painted, ...window.longTaskEnds),
    };
  }, paintedMs);
}
