import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { takePicture, type Visitor } from "../support/browser.ts";
import { drawImage } from "../support/images.ts";
import { setDemoStage, type DemoStage } from "./demo-stage.ts";

const offerPath = "/publishers/quayside/offers/berth-planner";
let stage: DemoStage;
let owner: Visitor;
let reviewer: Visitor;

beforeAll(async () => {
  stage = await setDemoStage();
  owner = await stage.open("owner");
  reviewer = await stage.open("reviewer");
});
afterAll(async () => {
  expect([...owner.errors, ...reviewer.errors]).toEqual([]);
  await stage.stop();
});

function button(page: Page, name: string | RegExp) {
  return page.getByRole("button", { name, exact: typeof name === "string" });
}

/** Jumps to the field that a line of the list of what is missing names, and types. */
async function fillIn(page: Page, missing: RegExp, text: string): Promise<void> {
  await button(page, missing).click();
  await page.locator("input:focus, textarea:focus, [contenteditable]:focus").waitFor();
  await page.keyboard.type(text);
}

describe("by clicking alone, a draft of the demo", () => {
  it("F4 shows what is missing, leads to each field and takes a logo", async () => {
    const { page } = owner;
    await page.goto(`${offerPath}/edit`);
    await button(page, /Privacy policy URL is missing/).waitFor();
    await fillIn(page, /Privacy policy URL is missing/, "https://quayside.example/privacy");
    await fillIn(page, /Terms of use is missing/, "For your own quay.");
    await fillIn(page, /Email is missing/, "support@quayside.example");
    await button(page, /Wide logo .* is missing/).click();
    const wrong = { name: "wide.png", mimeType: "image/png", buffer: Buffer.from(await drawImage(256, 115)) };
    const input = page.locator("input[type=file][aria-label*='Wide logo']");
    await input.setInputFiles(wrong);
    await page
      .getByText(/256 × 115/)
      .first()
      .waitFor();
    const right = { ...wrong, buffer: Buffer.from(await drawImage(255, 115)) };
    await input.setInputFiles(right);
    await button(page, /Wide logo .* is missing/).waitFor({ state: "detached" });
    await takePicture(page, "journey editor complete");
  });

  it("F1 F5 is published with the addresses that are told, and reaches preview on the Status tab without reload", async () => {
    const { page } = owner;
    await button(page, "Publish").click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox").fill("release@quayside.example");
    await takePicture(page, "journey publish dialog");
    await button(dialog as unknown as Page, "Publish").click();
    await page.waitForURL(`**${offerPath}/status`);
    await button(page, "Go Live").waitFor({ timeout: 30_000 });
    await page.getByText("release@quayside.example").first().waitFor();
    await takePicture(page, "journey at sign-off");
  });

  it("F8 is seen in preview by a customer with the subscription, not by others", async () => {
    const customer = await stage.open("customer");
    await customer.page.goto("/storefront/quayside/berth-planner?preview=true");
    await customer.page.getByRole("heading", { name: "Berth Planner", level: 1 }).waitFor();
    await takePicture(customer.page, "journey preview of the product page");
    await customer.context.close();
    const stranger = await stage.open(undefined);
    await stranger.page.goto("/storefront/quayside/berth-planner?preview=true");
    await stranger.page.locator("h1").first().waitFor();
    expect(await stranger.page.getByText("Plans berths from what").count()).toBe(0);
    await stranger.context.close();
  });

  it("F9 goes to review after the summary of what will change", async () => {
    const { page } = owner;
    await button(page, "Go Live").click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText(/first publication/).waitFor();
    await takePicture(page, "journey go live dialog");
    await button(dialog as unknown as Page, "Go Live").click();
    await dialog.waitFor({ state: "detached" });
  });

  it("F10 is found by the reviewer, talked about on a line, and approved", async () => {
    const { page } = reviewer;
    await page.goto("/reviews");
    await page.getByRole("link", { name: "Berth Planner" }).first().click();
    await page.getByRole("tab", { name: "Files" }).click();
    await page.getByText("mainTemplate.json").first().waitFor();
    await takePicture(page, "journey review files");
    await button(page, "Approve").click();
    const dialog = page.getByRole("dialog");
    await takePicture(page, "journey approve dialog");
    await button(dialog as unknown as Page, /Approve/).click();
    await dialog.waitFor({ state: "detached" });
  });

  it("F11 is live for everybody, and the publisher's page says so by itself", async () => {
    await owner.page.getByText("Live", { exact: true }).first().waitFor({ timeout: 20_000 });
    const visitor = await stage.open(undefined);
    await visitor.page.goto("/storefront");
    await visitor.page
      .getByRole("link", { name: /Berth Planner/ })
      .first()
      .click();
    await visitor.page.getByRole("heading", { name: "Berth Planner", level: 1 }).waitFor();
    await takePicture(visitor.page, "journey live product page");
    await visitor.context.close();
  });
});
