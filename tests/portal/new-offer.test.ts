import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findBarriers, takePicture } from "../support/browser.ts";
import { ownPackage } from "../support/packages.ts";
import { setDemoStage, type DemoStage } from "./demo-stage.ts";

let stage: DemoStage;

beforeAll(async () => {
  stage = await setDemoStage();
});
afterAll(() => stage.stop());

const guessed = "Guessed from the package";

describe("a new offer from a package", () => {
  it("F1 F4 shows what was guessed, and marks it in the editor until somebody changes it", async () => {
    const { page, errors, context } = await stage.open("owner");
    await page.goto("/offers/new");
    await page.getByRole("heading", { name: "New offer", level: 1 }).waitFor();
    const buffer = Buffer.from(await ownPackage("quayside-telemetry"));
    await page
      .getByTestId("zip")
      .setInputFiles({ name: "port gauge.zip", mimeType: "application/zip", buffer });
    await expect.poll(() => page.getByLabel("Offer ID").inputValue()).toBe("port-gauge");
    await page.getByRole("button", { name: "Create the offer" }).click();
    await page.getByText(/These fields are marked .* Cloud Availability, .*SKU Type/).waitFor();
    await page.getByRole("link", { name: "Go to the Editor" }).click();
    await page.getByText(guessed).waitFor();
    await page.goto("/publishers/quayside/offers/port-gauge/edit?tab=skus");
    await expect.poll(() => page.getByText(guessed).count()).toBe(4);
    await takePicture(page, "editor guesses");
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole("textbox", { name: /^Title/ }).fill("Gauge");
    await expect.poll(() => page.getByText(guessed).count()).toBe(3);
    expect(errors).toEqual([]);
    await context.close();
  });
});
