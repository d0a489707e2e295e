import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { takePicture, type Visitor } from "../support/browser.ts";
import { setDemoStage, type DemoStage } from "./demo-stage.ts";

const mostTabs = 150;
let stage: DemoStage;
let owner: Visitor;

beforeAll(async () => {
  stage = await setDemoStage();
  owner = await stage.open("owner");
});
afterAll(() => stage.stop());

/** The name of what has the focus, as a screen reader would say it. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const labels = (element?.getAttribute("aria-labelledby") ?? "")
      .split(" ")
      .map((id) => document.getElementById(id)?.textContent ?? "");
    const own =
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
        ? [...(element.labels ?? [])].map((label) => label.textContent)
        : [element?.textContent];
    return [element?.getAttribute("aria-label"), ...labels, ...own].filter(Boolean).join(" ");
  });
}

/** Presses Tab until something of this name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < mostTabs; presses += 1) {
    const current = await focused(page);
    if (name.test(current)) return;
    seen.push(current.slice(0, 40));
    await page.keyboard.press("Tab");
  }
  throw new Error(`${name} was not reached by Tab; passed: ${[...new Set(seen)].join(" | ")}`);
}

describe("by keyboard alone", () => {
  it("an offer is created as a copy, published, and signed off", async () => {
    const { page } = owner;
    await page.goto("/offers");
    await page.getByRole("heading", { name: "All offers" }).waitFor();
    await tabTo(page, /^New offer/);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "New offer", level: 1 }).waitFor();
    await chooseCopy(page);
    await tabTo(page, /Offer ID/);
    await page.keyboard.type("by-keyboard");
    await tabTo(page, /^Create the offer/);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/offers/by-keyboard/edit**");
    await page.locator("[data-save-state=saved]").waitFor();
    await tabTo(page, /^Publish$/);
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    await tabTo(page, /^Publish$/);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/offers/by-keyboard/status");
    await page.getByRole("button", { name: "Go Live" }).waitFor({ timeout: 30_000 });
    await tabTo(page, /^Go Live$/);
    await page.keyboard.press("Enter");
    await dialog.waitFor();
    await tabTo(page, /^Go Live$/);
    await page.keyboard.press("Enter");
    await page
      .getByText(/review/i)
      .first()
      .waitFor();
    await page.getByText("Publish in progress").first().waitFor();
    await takePicture(page, "journey by keyboard, under review");
    expect(owner.errors).toEqual([]);
  });
});

/** The choice "An existing offer" and the offer to copy, with arrow keys. */
async function chooseCopy(page: Page): Promise<void> {
  await tabTo(page, /^(A package \(zip\)|An existing offer|Nothing)/);
  for (let presses = 0; presses < 4; presses += 1) {
    if (await page.getByRole("radio", { name: /An existing offer/ }).isChecked()) break;
    await page.keyboard.press("ArrowDown");
  }
  await tabTo(page, /Offer to copy|Choose an offer/);
  await page.keyboard.type("Quayside Telemetry");
}
