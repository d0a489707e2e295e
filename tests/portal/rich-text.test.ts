import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findBarriers, takePicture, type Visitor } from "../support/browser.ts";
import { setDemoStage, type DemoStage } from "./demo-stage.ts";

const offer = { publisherId: "quayside", offerId: "berth-planner" };
const key = "microsoft-azure-marketplace.description";
let stage: DemoStage;
let owner: Visitor;

beforeAll(async () => {
  stage = await setDemoStage();
  owner = await stage.open("owner");
  await owner.page.goto(`/publishers/quayside/offers/${offer.offerId}/edit?tab=marketplace`);
});
afterAll(async () => {
  expect(owner.errors).toEqual([]);
  await stage.stop();
});

function description(page: Page) {
  return page.getByRole("textbox", { name: /^Description/ });
}

function field(page: Page) {
  return page.locator(`[id="/offer/${key}"]`);
}

async function saved(): Promise<string> {
  await owner.page.locator("[data-save-state=saved]").waitFor();
  const { client } = await stage.signIn("owner");
  const { definition } = await client.call("getDraft", { params: offer });
  return String((definition as { offer: Record<string, unknown> }).offer[key]);
}

async function replaceBy(page: Page, type: () => Promise<void>): Promise<void> {
  await description(page).click();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await type();
  await page.waitForTimeout(300);
}

describe("a description", () => {
  it("F4 is written as customers will see it, by keyboard", async () => {
    const { page } = owner;
    await replaceBy(page, async () => {
      await page.keyboard.type("Plans berths ");
      await page.keyboard.press("Control+b");
      await page.keyboard.type("fairly");
      await page.keyboard.press("Control+b");
      await page.keyboard.press("Enter");
      await page.keyboard.type("- by tide");
      await page.keyboard.press("Enter");
      await page.keyboard.type("by ship");
    });
    expect(await saved()).toBe(
      "<p>Plans berths <strong>fairly</strong></p>\n<ul>\n<li>by tide</li>\n<li>by ship</li>\n</ul>",
    );
    expect(await findBarriers(page)).toEqual([]);
    await takePicture(page, "editor rich text");
  });

  it("keeps the cursor where it is when the service has saved a link in its own spelling", async () => {
    const { page } = owner;
    await replaceBy(page, async () => {
      await page.keyboard.type("See ");
      await field(page).getByRole("button", { name: "Link" }).click();
      await page.getByRole("textbox", { name: "Address" }).last().fill("https://quayside.example/berths");
      await page.getByRole("button", { name: "Set link" }).click();
      await page.locator("[contenteditable]:focus a").waitFor();
      await page.keyboard.press("Home");
      await page.keyboard.type("Please: ");
    });
    await saved();
    await page.keyboard.type("do ");
    expect(await saved()).toBe(
      '<p>Please: do See <a target="_blank" rel="noopener noreferrer nofollow" href="https://quayside.example/berths">https://quayside.example/berths</a></p>',
    );
  });

  it("loses what no listing shows when it is pasted", async () => {
    const { page } = owner;
    await replaceBy(page, () =>
      description(page).evaluate((element) => {
        const data = new DataTransfer();
        data.setData(
          "text/html",
          "<h2>Kept</h2><table><tr><td>cell</td></tr></table><img src=x onerror=alert(1)>",
        );
        element.dispatchEvent(
          new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
        );
      }),
    );
    const text = await saved();
    expect(text).toContain("<h2>Kept</h2>");
    expect(text).toContain("cell");
    expect(text).not.toMatch(/table|img|onerror/);
  });

  it("is shown as HTML, and stays there while it holds what no listing shows", async () => {
    const { page } = owner;
    await field(page).getByRole("button", { name: "HTML" }).click();
    const source = field(page).locator("textarea");
    await source.fill("<p>One</p><table><tr><td>two</td></tr></table>");
    await field(page)
      .getByText(/elements that a listing does not show/)
      .waitFor();
    await source.fill("<p>One</p>");
    await field(page).getByRole("button", { name: "HTML" }).click();
    await expect.poll(() => description(page).innerHTML()).toBe("<p>One</p>");
    expect(await saved()).toBe("<p>One</p>");
  });
});
