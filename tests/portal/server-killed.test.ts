import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWindow, startBrowser } from "../support/browser.ts";
import { findFreePort } from "../support/free-port.ts";
import { createTeam, type Team } from "../support/publisher-team.ts";
import { startSlipway, type Slipway } from "../support/slipway.ts";

const publisherId = "capstan";
let browser: Browser;
let slipway: Slipway;
let team: Team;
let restart: () => Promise<Slipway>;

beforeAll(async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), "slipway-killed-"));
  const environment = { SLIPWAY_PORT: String(await findFreePort()) };
  restart = () => startSlipway({ environment, dataFolder });
  slipway = await restart();
  team = await createTeam(slipway, publisherId);
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await slipway.stop();
});

async function openEditor(offerId: string): Promise<Page> {
  await team.owner.client.call("createOffer", { params: { publisherId }, body: { offerId } });
  const { page, context } = await openWindow(browser, slipway.url);
  const [name = "", value = ""] = team.owner.cookie.split(/=(.*)/s);
  await context.addCookies([{ name, value, url: slipway.url }]);
  await page.goto(`/publishers/${publisherId}/offers/${offerId}/edit`);
  await page.locator("[data-save-state=saved]").waitFor();
  return page;
}

/** Every text that the field has had on the server, oldest first. */
async function savedTexts(offerId: string): Promise<(string | undefined)[]> {
  const params = { publisherId, offerId };
  const { items } = await team.owner.client.call("listRevisions", { params, query: { limit: 500 } });
  const revisions = items.map(({ revision }) => revision).toSorted((a, b) => a - b);
  return Promise.all(
    revisions.map(
      async (revision) =>
        (await team.owner.client.call("getRevision", { params: { ...params, revision } })).definition
          .displayText,
    ),
  );
}

const sentence = "Harbour relay, typed while the server was killed and started again; every letter of it.";

describe("when the server is killed in the middle of typing", () => {
  it.each([0, 25])("%i ms after a save has left, everything typed is there once", async (delayMs) => {
    const offerId = `killed-${delayMs}`;
    const page = await openEditor(offerId);
    const field = page.locator('[id="/displayText:control"]');
    await field.fill("");
    const saves = page.waitForRequest((request) => request.method() === "PUT");
    await field.pressSequentially(sentence.slice(0, 30), { delay: 10 });
    await saves;
    const [killed] = await Promise.all([
      sleep(delayMs).then(() => slipway.kill()),
      field.pressSequentially(sentence.slice(30, 60), { delay: 20 }),
    ]);
    expect(killed).toBeUndefined();
    await page.locator("[data-save-state=failed]").waitFor({ timeout: 20_000 });
    slipway = await restart();
    await field.pressSequentially(sentence.slice(60), { delay: 10 });
    await page.locator("[data-save-state=saved]").waitFor({ timeout: 30_000 });
    expect(await page.getByRole("dialog").count()).toBe(0);
    expect(await field.inputValue()).toBe(sentence);
    const texts = await savedTexts(offerId);
    expect(texts.at(-1)).toBe(sentence);
    // Each save went on from the last one: no letter twice, no save twice.
    const typed = texts.filter((text) => text !== undefined && text !== "" && sentence.startsWith(text));
    expect(new Set(typed).size).toBe(typed.length);
    expect(texts.filter((text) => text !== undefined && text.length > sentence.length)).toEqual([]);
    await page.reload();
    await page.locator("[data-save-state=saved]").waitFor();
    expect(await page.locator('[id="/displayText:control"]').inputValue()).toBe(sentence);
    await page.context().close();
  });

  it("after a save was written and before it was answered, nobody is asked about their own words", async () => {
    const offerId = "killed-unanswered";
    const page = await openEditor(offerId);
    const field = page.locator('[id="/displayText:control"]');
    const written: number[] = [];
    await page.route("**/draft", async (route) => {
      if (route.request().method() !== "PUT" || written.length > 0) return route.continue();
      written.push((await route.fetch()).status());
      await slipway.kill();
      await route.abort();
    });
    await field.fill(sentence.slice(0, 30));
    await page.locator("[data-save-state=failed]").waitFor({ timeout: 20_000 });
    expect(written).toEqual([200]);
    await field.pressSequentially(sentence.slice(30), { delay: 10 });
    slipway = await restart();
    await page.locator("[data-save-state=saved]").waitFor({ timeout: 30_000 });
    expect(await page.getByRole("dialog").count()).toBe(0);
    expect((await savedTexts(offerId)).slice(-2)).toEqual([sentence.slice(0, 30), sentence]);
    await page.context().close();
  });

  it("and the browser, too, the kept letters come back with the next visit", async () => {
    const offerId = "killed-both";
    const page = await openEditor(offerId);
    const field = page.locator('[id="/displayText:control"]');
    await field.fill("");
    const saves = page.waitForRequest((request) => request.method() === "PUT");
    await field.pressSequentially(sentence.slice(0, 30), { delay: 10 });
    await saves;
    await sleep(15);
    await slipway.kill();
    await field.pressSequentially(sentence.slice(30), { delay: 10 });
    const storageState = await page.context().storageState();
    await page.context().close();
    slipway = await restart();
    const context = await browser.newContext({ baseURL: slipway.url, storageState });
    const again = await context.newPage();
    await again.goto(`/publishers/${publisherId}/offers/${offerId}/edit`);
    await again.getByText("Edits were brought back").waitFor();
    await again.locator("[data-save-state=saved]").waitFor({ timeout: 20_000 });
    expect(await again.locator('[id="/displayText:control"]').inputValue()).toBe(sentence);
    expect((await savedTexts(offerId)).at(-1)).toBe(sentence);
    await context.close();
  });
});
