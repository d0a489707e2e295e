import type { Page } from "playwright-core";

interface Scrolling {
  /** Milliseconds from one painting to the next. */
  frames: number[];
  /** The most rows that the page held at any time. */
  mostRows: number;
  /** How far down the list the wheel came. */
  rowsPassed: number;
}

const turn = 600;
const betweenTurnsMs = 40;

/** Turns the wheel over the list for so many milliseconds and watches what is painted. */
export async function scrollThrough(page: Page, milliseconds: number): Promise<Scrolling> {
  await page.locator("tr[data-index] a").first().hover();
  const watched = page.evaluate((untilMs) => {
    const frames: number[] = [];
    let mostRows = 0;
    let lastRow = 0;
    return new Promise<Scrolling>((resolve) => {
      const begin = performance.now();
      let before = begin;
      const watch = (now: number) => {
        frames.push(now - before);
        before = now;
        const rows = document.querySelectorAll("tr[data-index]");
        mostRows = Math.max(mostRows, rows.length);
        for (const row of rows) lastRow = Math.max(lastRow, Number(row.getAttribute("aria-rowindex")));
        if (now - begin < untilMs) requestAnimationFrame(watch);
        else resolve({ frames: frames.slice(1), mostRows, rowsPassed: lastRow });
      };
      requestAnimationFrame(watch);
    });
  }, milliseconds);
  const end = performance.now() + milliseconds;
  while (performance.now() < end) {
    await page.mouse.wheel(0, turn);
    await page.waitForTimeout(betweenTurnsMs);
  }
  return watched;
}
