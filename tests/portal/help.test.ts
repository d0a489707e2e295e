import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findBarriers, takePicture, type Looks } from "../support/browser.ts";
import { setDemoStage, type DemoStage } from "./demo-stage.ts";

let stage: DemoStage;

beforeAll(async () => {
  stage = await setDemoStage();
});
afterAll(() => stage.stop());

/** Words of the help in the language that the person reads. */
const readings = {
  en: {
    button: "Help on this page",
    panel: "Help",
    words: "Words on this page",
    more: "Documentation of this page",
  },
  "zh-CN": { button: "此页面的帮助", panel: "帮助", words: "本页使用的词", more: "此页面的文档" },
} as const;
type Language = keyof typeof readings;

const visits = [
  { path: "/offers", documentation: "guide/publishing" },
  { path: "/publishers/quayside/offers/tidewater-cluster/status", documentation: "guide/publishing" },
  { path: "/publishers/quayside/offers/telemetry/edit", documentation: "guide/offers-and-plans" },
] as const;
const looks: Record<Language, Looks> = {
  en: { width: 1280 },
  "zh-CN": { width: 400, colorScheme: "dark", locale: "zh-CN" },
};

/** Tells the account, as the menus of the top bar do. */
async function choose(page: Page, language: Language, theme: "light" | "dark"): Promise<void> {
  const status = await page.evaluate(async (body) => {
    const headers = { "content-type": "application/json" };
    return (await fetch("/v1/me", { method: "PATCH", headers, body })).status;
  }, JSON.stringify({ language, theme }));
  expect(status).toBe(200);
}

/** Presses Tab until the focus is on the button of this name. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    const focused = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    if (focused === name) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not reach ${name}`);
}

describe.each(["en", "zh-CN"] as const)("the help of a page, %s", (language) => {
  const reading = readings[language];

  it.each(visits)("opens, is read and closes by keyboard on $path", async ({ path, documentation }) => {
    const { page, context, errors } = await stage.open("owner", looks[language]);
    await choose(page, language, language === "en" ? "light" : "dark");
    await page.goto(path);
    await page.locator("h1").first().waitFor();
    await tabTo(page, reading.button);
    await page.keyboard.press("Enter");
    const panel = page.getByRole("dialog", { name: reading.panel });
    await panel.getByRole("heading", { name: reading.words }).waitFor();
    const more = panel.getByRole("link", { name: reading.more });
    expect(await more.getAttribute("href")).toBe(`/docs/${language}/${documentation}`);
    await page.waitForTimeout(400);
    await takePicture(page, `help of ${path.split("/").at(-1)} ${language}`);
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(
      reading.button,
    );
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe("the help beside a page", () => {
  it("follows to the next page, and an incident from there is about its offer", async () => {
    const { page, context, errors } = await stage.open("owner");
    await choose(page, "en", "light");
    await page.goto("/offers");
    await page.getByRole("button", { name: "Help on this page" }).click();
    const panel = page.getByRole("dialog", { name: "Help" });
    await panel.getByText("Every offer that you may see").waitFor();
    await page.getByRole("link", { name: "Publishers" }).first().click();
    await panel.getByText("The publishers that you work for").waitFor();
    await page.goto("/publishers/quayside/offers/telemetry/status");
    await page.getByRole("button", { name: "Help on this page" }).click();
    await panel.getByRole("link", { name: "Create an incident" }).click();
    await page.waitForURL("**/incidents/new?**offerId=telemetry**");
    expect(errors).toEqual([]);
    await context.close();
  });

  it("is there for visitors of the storefront, without the incident", async () => {
    const { page, context } = await stage.open(undefined);
    await page.goto("/storefront");
    await page.getByRole("button", { name: "Help on this page" }).click();
    const panel = page.getByRole("dialog", { name: "Help" });
    await panel.getByText("What customers find").waitFor();
    expect(await panel.getByRole("link", { name: "Create an incident" }).count()).toBe(0);
    await context.close();
  });
});

describe.each(["light", "dark"] as const)("the documentation, %s", (theme) => {
  it("leads from the left bar to the guide, to a rule, into the other language, and finds words", async () => {
    const { page, context, errors } = await stage.open("owner");
    await choose(page, "en", theme);
    await page.goto("/offers");
    await page.evaluate((chosen) => localStorage.setItem("slipway.theme", chosen), theme);
    await page.getByRole("link", { name: "Documentation" }).click();
    const title = page.getByRole("heading", { level: 1 });
    const look = async (name: string) => {
      await takePicture(page, `documentation, ${name}, ${theme}`);
      expect(await findBarriers(page), name).toEqual([]);
    };
    expect(await title.textContent()).toBe("Documentation");
    expect(await page.locator("html").getAttribute("data-theme")).toBe(theme);
    await look("first page");
    const pages = page.getByRole("navigation", { name: "Pages of the documentation" });
    await pages.getByRole("link", { name: "Publishing, step by step" }).click();
    expect(await pages.locator("[aria-current=page]").textContent()).toBe("Publishing, step by step");
    await page.getByRole("link", { name: "When a step fails" }).click();
    expect(new URL(page.url()).hash).toBe("#when-a-step-fails");
    await look("guide");
    await pages.getByRole("link", { name: "Certification rules" }).click();
    await page.getByRole("link", { name: "parameters-are-referenced" }).click();
    expect(await title.textContent()).toBe("Every parameter is used");
    await page.getByText("On this marketplace this rule").waitFor();
    await look("rule");
    await page.getByRole("link", { name: "简体中文" }).click();
    await page.waitForURL("**/docs/zh-CN/rules/parameters-are-referenced");
    expect(await title.textContent()).toBe("每个参数都被使用");
    await look("rule in Chinese");
    await page.keyboard.press("/");
    await page.keyboard.type("豁免");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "“豁免”的搜索结果" }).waitFor();
    await look("search");
    await page.getByRole("link", { name: "认证发现项与豁免" }).last().click();
    expect(await title.textContent()).toBe("认证发现项与豁免");
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe("the documentation", () => {
  it("opens in the reader's language where an address has none", async () => {
    const { page, context } = await stage.open("owner");
    await choose(page, "zh-CN", "light");
    await page.goto("/docs/rules/zip-has-no-links");
    expect(new URL(page.url()).pathname).toBe("/docs/zh-CN/rules/zip-has-no-links");
    await choose(page, "en", "light");
    await page.goto("/docs/errors/etag-stale?from=report");
    expect(new URL(page.url()).pathname).toBe("/docs/en/errors/etag-stale");
    await context.close();
    const visitor = await stage.open(undefined, { locale: "zh-CN" });
    await visitor.page.goto("/docs");
    expect(await visitor.page.getByRole("heading", { level: 1 }).textContent()).toBe("文档");
    await visitor.context.close();
  });

  it("says that there is no such page, with the way to those that are", async () => {
    const { page, context } = await stage.open(undefined);
    for (const path of ["guide/nothing", "rules/nothing", "../secrets"]) {
      const answer = await page.goto(`/docs/en/${path.replace("..", "%2e%2e%2f..")}`);
      expect(answer?.status(), path).toBe(404);
    }
    await page.goto("/docs/en/guide/nothing");
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("There is no such page");
    expect(await findBarriers(page)).toEqual([]);
    await context.close();
  });

  it.each([
    "",
    "guide/offers-and-plans",
    "command-line",
    "api",
    "rules/linked-templates-are-in-package",
    "search?q=json",
  ])("fits a telephone and has no barrier there: %s", async (path) => {
    const { page, context, errors } = await stage.open(undefined, { width: 360, colorScheme: "dark" });
    await page.goto(`/docs/zh-CN/${path}`);
    await page.getByRole("button", { name: "页面" }).click();
    const pages = page.getByRole("navigation", { name: "文档页面" });
    await pages.getByRole("link", { name: "潜在顾客" }).waitFor();
    await takePicture(page, `documentation, ${path.replace(/\W+/g, " ")} narrow, pages open`);
    await page.keyboard.press("Escape");
    await pages.waitFor({ state: "hidden" });
    await takePicture(page, `documentation, ${path.replace(/\W+/g, " ")} narrow`);
    expect(await findBarriers(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1)).toBe(false);
    expect(errors).toEqual([]);
    await context.close();
  });

  it("works without scripts: search, pages, languages", async () => {
    const context = await stage.browser.newContext({ baseURL: stage.slipway.url, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto("/docs/en");
    await page.getByRole("searchbox").fill("waiver");
    await page.getByRole("button", { name: "Search" }).click();
    await page.getByRole("link", { name: "Certification findings and waivers" }).last().click();
    await page.getByRole("link", { name: "简体中文" }).click();
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("认证发现项与豁免");
    await context.close();
  });
});
