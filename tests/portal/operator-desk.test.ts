import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findBarriers, takePicture } from "../support/browser.ts";
import { setDemoStage, type DemoStage } from "./demo-stage.ts";

const publisherId = "quayside";
let stage: DemoStage;

beforeAll(async () => {
  stage = await setDemoStage();
});
afterAll(() => stage.stop());

describe("the operator's people", () => {
  it("attach a file to their answer, which the publisher opens", async () => {
    const owner = await stage.signIn("owner");
    const { incidentId } = await owner.client.call("createIncident", {
      params: { publisherId },
      body: {
        problemType: "publishing",
        category: "certification",
        title: "Which outputs?",
        description: "The form's outputs, I suppose.",
        contact: { name: "Olivia Owens", email: "olivia@quayside.example" },
      },
    });
    const { page, context, errors } = await stage.open("support");
    await page.goto(`/publishers/${publisherId}/incidents/${incidentId}`);
    await page.getByRole("textbox").last().fill("As in this file.");
    await page.locator("input[type=file]").setInputFiles({
      name: "outputs.json",
      mimeType: "application/json",
      buffer: Buffer.from('{ "location": "[location()]" }'),
    });
    await page.getByRole("list", { name: /files/i }).getByText("outputs.json").waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByRole("link", { name: /outputs\.json/ }).waitFor();
    await takePicture(page, "incident answered with a file");
    const { messages } = await owner.client.call("getIncident", { params: { publisherId, incidentId } });
    const file = messages.at(-1)?.files[0];
    expect(await (await owner.fetch(new URL(file?.url ?? "", page.url()).pathname)).text()).toContain(
      "location()",
    );
    expect(errors).toEqual([]);
    await context.close();
  });

  it("change what a rule does, and leave it to the rule set again", async () => {
    const { page, context, errors } = await stage.open("administrator");
    await page.goto("/rules?text=zip-is-tidy");
    const choice = page.getByRole("combobox", { name: /^Enforcement of/ });
    expect(await choice.inputValue()).toBe("default");
    await choice.selectOption("block");
    await page.getByRole("dialog").getByRole("button", { name: "Block publishes" }).click();
    await expect.poll(() => choice.inputValue()).toBe("block");
    await choice.selectOption("default");
    await page.getByRole("dialog").getByText("The rule set decides again").waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await takePicture(page, "rules reset");
    await page.getByRole("dialog").getByRole("button", { name: "Reset" }).click();
    await expect.poll(() => choice.inputValue()).toBe("default");
    await page.goto("/history?event=rule.enforcement-reset");
    await page.getByRole("row", { name: /Rule enforcement reset/ }).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it("filter History in fields that show what they hold", async () => {
    const { page, context } = await stage.open("administrator");
    await page.goto("/history");
    const fields = page.locator("main").locator("search select, search input");
    await fields.first().waitFor();
    const widths = await fields.evaluateAll((all) => all.map((field) => field.getBoundingClientRect().width));
    expect(widths).toHaveLength(6);
    for (const width of widths) expect(width).toBeGreaterThan(180);
    await takePicture(page, "history filters");
    await context.close();
  });

  it("read in the mailbox that no mail server is configured, and that nothing waits for one", async () => {
    const { page, context } = await stage.open("administrator");
    await page.goto("/mailbox");
    await page.getByText("No mail server is configured").waitFor();
    await page.getByText("Kept here").first().waitFor();
    expect(await page.getByText("Waiting", { exact: true }).count()).toBe(0);
    expect(await findBarriers(page)).toEqual([]);
    await takePicture(page, "mailbox without a mail server");
    await context.close();
  });

  it("decide on a waiver where they read the report", async () => {
    const reviewer = await stage.signIn("reviewer");
    const { items } = await reviewer.client.call("listReviews", { query: { state: "waiting" } });
    const { reviewId = "", offerId = "" } = items[0] ?? {};
    const owner = await stage.signIn("owner");
    await owner.client.call("requestWaiver", {
      params: { publisherId, offerId },
      body: { rule: "zip-is-tidy", reason: "The archive holds a licence on purpose.", expires: "2099-01-01" },
    });
    const { page, context, errors } = await stage.open("reviewer");
    await page.goto(`/publishers/${publisherId}/reviews/${reviewId}?tab=report`);
    await page.getByRole("button", { name: "Grant the waiver of zip-is-tidy" }).click();
    await page.getByText("Granted", { exact: true }).waitFor();
    await page.getByText(/decided by/).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await takePicture(page, "review with waivers");
    expect(errors).toEqual([]);
    await context.close();
  });
});
