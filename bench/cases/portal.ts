import type { Browser, Page } from "playwright-core";
import { openWindow, startBrowser } from "../../tests/support/browser.ts";
import { atMost, type BenchCase, type Measurement } from "../harness/bench-case.ts";
import { medianOf, percentileOf } from "../harness/statistics.ts";
import { fillOffers } from "../stage/fill-offers.ts";
import { withMeasuredService, type MeasuredService } from "../stage/start-measured-service.ts";
import { readFirstLoad, recordLongTasks } from "../stage/first-load.ts";
import { scrollThrough } from "../stage/scroll-through.ts";

const loads = 5;
const standing = {
  state: "waiting",
  step: "publisher-sign-off",
  status: "waitingForPublisherReview",
} as const;

/** What somebody at a browser waits for: the first page, and a long list under the wheel. */
export const portal: BenchCase = {
  name: "portal",
  title: "All offers in a browser",
  how:
    "20,000 offers of 200 publishers, seen by an administrator in headless Chromium without a graphics card, at 1280 x 900. " +
    "A first load has an empty cache: script is what was transferred of it, interactive is when the first rows are painted " +
    "and no task of over 50 ms was running any more; a median of five. Scrolling turns the wheel for ten seconds through " +
    "pages that are fetched on the way; a frame is the time from one painting to the next.",
  run: () =>
    withMeasuredService(async (service) => {
      await fillOffers(service.databaseUrl, { publishers: 200, offersOfEach: 100, runs: 2000, standing });
      const browser = await startBrowser();
      try {
        return [
          ...(await measureFirstLoads(browser, service)),
          ...(await measureScrolling(browser, service)),
        ];
      } finally {
        await browser.close();
      }
    }),
};

/** All offers, from nothing, as the administrator. */
async function openOffers(browser: Browser, { slipway, team }: MeasuredService): Promise<Page> {
  const { page, context } = await openWindow(browser, slipway.url);
  const [name = "", value = ""] = team.administrator.cookie.split("=");
  await context.addCookies([{ name, value, url: slipway.url }]);
  await page.addInitScript(recordLongTasks);
  await page.goto("/offers");
  await page.locator("tr[data-index] a").first().waitFor();
  return page;
}

async function measureFirstLoads(browser: Browser, service: MeasuredService): Promise<Measurement[]> {
  const found: { scriptBytes: number; interactiveMs: number }[] = [];
  for (let round = 0; round < loads; round++) {
    const page = await openOffers(browser, service);
    found.push(await readFirstLoad(page));
    await page.context().close();
  }
  const kilobytes = medianOf(found.map(({ scriptBytes }) => scriptBytes)) / 1024;
  const seconds = medianOf(found.map(({ interactiveMs }) => interactiveMs)) / 1000;
  return [
    atMost("script of the first load, compressed", kilobytes, 280, { unit: "kB" }),
    atMost("interactive", seconds, 1.5, { unit: "s", digits: 2 }),
  ];
}

async function measureScrolling(browser: Browser, service: MeasuredService): Promise<Measurement[]> {
  const page = await openOffers(browser, service);
  const { frames, mostRows, rowsPassed } = await scrollThrough(page, 10_000);
  const details = `median ${medianOf(frames).toFixed(0)} ms of ${frames.length} frames, ${rowsPassed} rows passed`;
  return [
    atMost("a frame while scrolling, 95th percentile", percentileOf(frames, 0.95), 50, {
      unit: "ms",
      details,
    }),
    atMost("rows in the page", mostRows, 60, { unit: "rows" }),
  ];
}
