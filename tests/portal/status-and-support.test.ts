import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findBarriers, takePicture, type Visitor } from "../support/browser.ts";
import { setDemoStage, type DemoStage } from "./demo-stage.ts";

let stage: DemoStage;
let owner: Visitor;

beforeAll(async () => {
  stage = await setDemoStage();
  owner = await stage.open("owner");
});
afterAll(async () => {
  expect(owner.errors).toEqual([]);
  await stage.stop();
});

function statusOf(offerId: string): string {
  return `/publishers/quayside/offers/${offerId}/status`;
}

async function confirm(page: Page, name: string): Promise<void> {
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name, exact: true }).click();
  await dialog.waitFor({ state: "detached" });
}

describe("by clicking alone, a publisher", () => {
  it("F3 sees every offer's latest status and goes from it to the Status tab", async () => {
    const { page } = owner;
    await page.goto("/offers");
    const row = page.getByRole("row").filter({ hasText: "Tidewater Cluster" });
    await row.getByText("Awaiting publisher sign-off").click();
    await page.waitForURL(`**${statusOf("tidewater-cluster")}`);
  });

  it("F2 sees seven steps, where the offer is and what each one said", async () => {
    const { page } = owner;
    await page.getByRole("heading", { name: "Publishing steps" }).waitFor();
    for (const step of [
      "Validate prerequisites",
      "Certification",
      "Offer available in preview",
      "Publisher sign-off",
      "Live",
    ]) {
      await page.getByText(step, { exact: true }).first().waitFor();
    }
    await page.getByText("Usually hours").first().waitFor();
    await page
      .getByRole("button", { name: /1 message/ })
      .first()
      .click();
    await page.getByText(/Every required field is there and correct/).waitFor();
  });

  it("F14 cancels at sign-off, after the rule was explained, and everything is back at step 1", async () => {
    const { page } = owner;
    await page.getByRole("button", { name: "Cancel Publish" }).click();
    await page.getByText(/What is live for customers stays live/).waitFor();
    await takePicture(page, "journey cancel dialog");
    await confirm(page, "Cancel Publish");
    await page.getByText("Publish canceled").first().waitFor();
    await page.getByText("The publish was canceled").first().waitFor();
    await takePicture(page, "journey canceled");
  });

  it("F6 F12 reads why certification failed, with the line, the reason and the fix", async () => {
    const { page } = owner;
    await page.goto(statusOf("ballast-import"));
    await page.getByText("Publish failed").first().waitFor();
    await page.getByRole("button", { name: "Hide the certification report" }).waitFor();
    await page.getByText(/mainTemplate\.json, line 7/).waitFor();
    await page
      .getByText(/The outputs have no "location"/)
      .first()
      .click();
    await page
      .getByText(/Write "location"/)
      .first()
      .waitFor();
    await takePicture(page, "journey certification report");
    expect(await findBarriers(page)).toEqual([]);
  });

  it("F13 asks support from the failed step, and is answered", async () => {
    const { page } = owner;
    await page
      .getByRole("link", { name: "Create an incident" })
      .or(page.getByRole("button", { name: "Create an incident" }))
      .first()
      .click();
    await page.getByRole("heading", { name: "Create an incident" }).waitFor();
    await page.getByText(/Goes with it: .*publish 1/).waitFor();
    await page.getByLabel("Subject").fill("What does this rule want?");
    await page.getByLabel(/What happened/).fill("The form has outputs.");
    await page.getByRole("button", { name: "Submit" }).click();
    await page.waitForURL(/\/publishers\/quayside\/incidents\/[\w-]+$/);
    await takePicture(page, "journey incident");
    const support = await stage.open("support");
    await support.page.goto(new URL(page.url()).pathname);
    await support.page.getByRole("textbox").last().fill("It wants location() in the outputs.");
    await support.page.getByRole("button", { name: /Send|Reply|Answer/ }).click();
    await support.page.getByText("It wants location() in the outputs.").first().waitFor();
    await support.context.close();
    await page.reload();
    await page.getByText("It wants location() in the outputs.").first().waitFor();
  });

  it("F7 sees on the Status tab that the product page was made and where leads go", async () => {
    const { page } = owner;
    await page.goto(statusOf("telemetry"));
    await page
      .getByRole("button", { name: /3 messages/ })
      .first()
      .click();
    await page.getByText(/The product page was made/).waitFor();
    await page.getByText(/No lead destination is set/).waitFor();
  });
});
