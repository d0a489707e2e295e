import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findBarriers, takePicture } from "../support/browser.ts";
import { chooseLanguage } from "../support/choose-language.ts";
import { setDemoStage, type DemoStage } from "./demo-stage.ts";

const offer = { publisherId: "quayside", offerId: "berth-planner" };
const editor = `/publishers/${offer.publisherId}/offers/${offer.offerId}/edit`;
let stage: DemoStage;

beforeAll(async () => {
  stage = await setDemoStage();
});
afterAll(() => stage.stop());

describe("the dry run in the editor", () => {
  it("tells every step, leads to what is missing, and submits nothing", async () => {
    const { page, context, errors } = await stage.open("owner");
    await page.goto(editor);
    await page.locator("[data-save-state=saved]").waitFor();
    // Something to find: without a title step 1 refuses.
    await page.locator('[id="/displayText:control"]').fill("");
    await page.getByRole("button", { name: "Dry run" }).click();
    const drawer = page.getByRole("dialog", { name: "What publishing would come to" });
    await drawer.getByText("It would fail in the step").waitFor({ timeout: 30_000 });
    expect(
      await drawer.getByRole("listitem").filter({ hasText: "Would wait for the reviewer" }).count(),
    ).toBe(1);
    expect(await findBarriers(page)).toEqual([]);
    await takePicture(page, "editor dry run refused");
    await drawer.getByRole("region", { name: "Fields" }).getByRole("button").first().click();
    await drawer.waitFor({ state: "detached" });
    await page.waitForFunction(() => document.activeElement?.id.includes(":control"));
    const owner = await stage.signIn("owner");
    const { latestRun } = await owner.client.call("getOffer", { params: offer });
    expect(latestRun).toBeUndefined();
    expect(errors).toEqual([]);
    await context.close();
  });

  it.each([
    { locale: "zh-CN", width: 360, name: "试运行", title: "发布会有什么结果", page: "显示产品页" },
    {
      locale: "en-US",
      width: 1600,
      name: "Dry run",
      title: "What publishing would come to",
      page: "Show the product page",
    },
  ] as const)("shows the product page by keyboard in $locale at $width pixels", async (looks) => {
    const { page, context, errors } = await stage.open("owner", { locale: looks.locale, width: looks.width });
    await chooseLanguage(page, looks.locale === "zh-CN" ? "zh-CN" : "en");
    await page.goto(editor);
    await page.locator("[data-save-state=saved]").waitFor();
    await page.locator('[id="/displayText:control"]').fill(`Berth planner ${looks.width}`);
    await page.getByRole("button", { name: looks.name }).focus();
    await page.keyboard.press("Enter");
    const drawer = page.getByRole("dialog", { name: looks.title });
    const show = drawer.getByRole("button", { name: looks.page });
    await show.waitFor({ timeout: 30_000 });
    expect(await findBarriers(page)).toEqual([]);
    await takePicture(page, `editor dry run ${looks.locale}`);
    await show.focus();
    await page.keyboard.press("Enter");
    await drawer.locator("img").first().waitFor();
    expect(await drawer.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
    await takePicture(page, `editor dry run page ${looks.locale}`);
    await page.keyboard.press("Escape");
    await drawer.waitFor({ state: "detached" });
    expect(errors).toEqual([]);
    await context.close();
  });
});
