import type { BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { takePicture } from "../support/browser.ts";
import { setDemoStage, type DemoStage } from "./demo-stage.ts";

const offer = { publisherId: "quayside", offerId: "berth-planner" };
const editor = `/publishers/${offer.publisherId}/offers/${offer.offerId}/edit`;
/** Longer than the pause before a save, and the save. */
const inTime = { timeout: 15_000 };
const titlePointer = "/offer/microsoft-azure-marketplace.title";
let stage: DemoStage;

beforeAll(async () => {
  stage = await setDemoStage();
});
afterAll(() => stage.stop());

function field(page: Page, pointer: string): Locator {
  return page.locator(`[id="${pointer}:control"]`);
}

async function openEditor(page: Page, search = ""): Promise<void> {
  await page.goto(editor + search);
  await page.locator("[data-save-state=saved]").waitFor();
}

/** Until the page says that the server has everything, or that it has not. */
async function waitForState(page: Page, state: "saved" | "failed" | "conflict"): Promise<void> {
  await page.locator(`[data-save-state=${state}]`).waitFor({ timeout: 20_000 });
}

async function savedName(): Promise<string | undefined> {
  const owner = await stage.signIn("owner");
  return (await owner.client.call("getDraft", { params: offer })).definition.displayText;
}

/** What a killed browser leaves on the disk, in a browser that is started again. */
async function startAgain(killed: BrowserContext): Promise<Page> {
  const storageState = await killed.storageState();
  await killed.close();
  const context = await stage.browser.newContext({ baseURL: stage.slipway.url, storageState });
  return context.newPage();
}

describe("what was typed is never lost", () => {
  it("when the browser is killed before anything was saved", async () => {
    const { page, context } = await stage.open("owner");
    await openEditor(page);
    await context.setOffline(true);
    await field(page, "/displayText").fill("Typed before the end");
    const again = await startAgain(context);
    await again.goto(editor);
    await again.getByText("Edits were brought back").waitFor();
    await waitForState(again, "saved");
    expect(await field(again, "/displayText").inputValue()).toBe("Typed before the end");
    expect(await savedName()).toBe("Typed before the end");
    await takePicture(again, "editor edits brought back");
    await again.context().close();
  });

  it("when the network goes in the middle of typing and comes back", async () => {
    const { page, context } = await stage.open("owner");
    await openEditor(page);
    await context.setOffline(true);
    await field(page, "/displayText").fill("Typed in a tunnel");
    await waitForState(page, "failed");
    await takePicture(page, "editor without network");
    await context.setOffline(false);
    await waitForState(page, "saved");
    expect(await savedName()).toBe("Typed in a tunnel");
    await context.close();
  });
});

describe("two people in one offer", () => {
  it("are merged where they changed different fields", async () => {
    const [owner, colleague] = [await stage.open("owner"), await stage.open("contributor")];
    await openEditor(owner.page);
    await openEditor(colleague.page, "?tab=marketplace");
    await field(owner.page, "/displayText").fill("Named by Olivia");
    await owner.page.keyboard.press("Control+s");
    await expect.poll(savedName, inTime).toBe("Named by Olivia");
    await field(colleague.page, titlePointer).fill("Titled by Chen");
    await expect
      .poll(async () => {
        const person = await stage.signIn("owner");
        const { definition } = await person.client.call("getDraft", { params: offer });
        return [definition.displayText, definition.offer?.["microsoft-azure-marketplace.title"]];
      }, inTime)
      .toEqual(["Named by Olivia", "Titled by Chen"]);
    await owner.context.close();
    await colleague.context.close();
  });

  it("are asked where both changed the same field, and nothing is overwritten before the answer", async () => {
    const [owner, colleague] = [await stage.open("owner"), await stage.open("contributor")];
    await openEditor(owner.page);
    await openEditor(colleague.page);
    await field(owner.page, "/displayText").fill("The owner's name");
    await owner.page.keyboard.press("Control+s");
    await expect.poll(savedName, inTime).toBe("The owner's name");
    await field(colleague.page, "/displayText").fill("The colleague's name");
    await waitForState(colleague.page, "conflict");
    const dialog = colleague.page.getByRole("dialog");
    await dialog.getByText("The owner's name").waitFor();
    expect(await savedName()).toBe("The owner's name");
    await takePicture(colleague.page, "editor conflict");
    await dialog.getByRole("radio").last().check();
    await dialog.locator("button[type=submit]").click();
    await waitForState(colleague.page, "saved");
    expect(await field(colleague.page, "/displayText").inputValue()).toBe("The owner's name");
    await owner.context.close();
    await colleague.context.close();
  });
});
