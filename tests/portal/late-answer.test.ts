import { afterAll, beforeAll, expect, it } from "vitest";
import { setDemoStage, type DemoStage } from "./demo-stage.ts";

let stage: DemoStage;

beforeAll(async () => {
  stage = await setDemoStage();
});
afterAll(() => stage.stop());

it("F2 an answer that was overtaken by events does not bring an old status back", async () => {
  const { page, context } = await stage.open("owner");
  const offer = { publisherId: "quayside", offerId: "telemetry-later" };
  const { client } = await stage.signIn("owner");
  await client.call("createOffer", {
    params: { publisherId: "quayside" },
    body: { offerId: offer.offerId, copyFrom: { publisherId: "quayside", offerId: "telemetry" } },
  });
  let release: () => void = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(`**/v1/publishers/quayside/offers/${offer.offerId}/status`, async (route) => {
    const answer = await route.fetch();
    await released;
    await route.fulfill({ response: answer }).catch(() => {});
  });
  await page.goto(`/publishers/quayside/offers/${offer.offerId}/status`);
  await page.getByText("Draft", { exact: true }).first().waitFor();
  await client.call("publishOffer", { params: offer, body: {} });
  const goLive = page.getByRole("button", { name: "Go Live" });
  await goLive.waitFor({ timeout: 60_000 });
  release();
  await page.waitForTimeout(1000);
  expect(await goLive.isVisible()).toBe(true);
  await context.close();
});
