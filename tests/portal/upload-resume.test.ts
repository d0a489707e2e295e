import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findBarriers, takePicture } from "../support/browser.ts";
import { setDemoStage, type DemoStage } from "./demo-stage.ts";

const offer = { publisherId: "quayside", offerId: "berth-planner" };
const editor = `/publishers/${offer.publisherId}/offers/${offer.offerId}/edit?tab=skus`;
const piece = 8 * 1024 * 1024;
let stage: DemoStage;

beforeAll(async () => {
  stage = await setDemoStage();
});
afterAll(() => stage.stop());

/** Bytes of three pieces that begin as a zip does; certification will not like them, and need not. */
function writeLargeFile(): { path: string; hash: string } {
  const bytes = Buffer.concat([Buffer.from("PK\u0003\u0004"), randomBytes(2.5 * piece)]);
  const path = join(mkdtempSync(join(tmpdir(), "slipway-upload-")), "large.zip");
  writeFileSync(path, bytes);
  return { path, hash: createHash("sha256").update(bytes).digest("hex") };
}

async function openPackageField(page: Page) {
  await page.goto(editor);
  await page.locator("[data-save-state=saved]").waitFor();
  return page.locator('input[type=file][accept*="zip"]').first();
}

/** Calls of uploads that a page makes: method, and where a piece begins. */
function watchUploads(page: Page): string[] {
  const calls: string[] = [];
  page.on("request", (request) => {
    if (!request.url().includes("/uploads")) return;
    const offset = request.headers()["upload-offset"];
    calls.push(offset === undefined ? request.method() : `${request.method()} ${offset}`);
  });
  return calls;
}

describe("an upload that a page was closed on", () => {
  it("goes on where the server has it when the same file is chosen again", async () => {
    const { path, hash } = writeLargeFile();
    const { page, context } = await stage.open("owner");
    const input = await openPackageField(page);
    // The second piece never arrives: the page ends in the middle of it.
    await page.route("**/uploads/*", async (route) => {
      if (route.request().headers()["upload-offset"] === String(piece)) return;
      await route.continue();
    });
    const begins = page.waitForRequest((request) => request.headers()["upload-offset"] === String(piece));
    await input.setInputFiles(path);
    await begins;
    await page.close();

    const again = await context.newPage();
    const calls = watchUploads(again);
    const sameField = await openPackageField(again);
    await again.getByText("The upload of large.zip stopped at 40 %").waitFor();
    expect(await findBarriers(again)).toEqual([]);
    await takePicture(again, "editor upload can go on");
    await sameField.setInputFiles(path);
    await again.getByRole("link", { name: "large.zip" }).waitFor({ timeout: 30_000 });
    expect(calls).toEqual(["GET", `PATCH ${piece}`, `PATCH ${2 * piece}`]);
    expect(await again.getByRole("link", { name: "large.zip" }).getAttribute("href")).toContain(hash);
    expect(await again.getByText("The upload of large.zip stopped").count()).toBe(0);
    await context.close();
  });

  it("begins anew for another file of the same name", async () => {
    const [first, second] = [writeLargeFile(), writeLargeFile()];
    const { page, context } = await stage.open("owner");
    const input = await openPackageField(page);
    await page.route("**/uploads/*", () => undefined);
    const begins = page.waitForRequest((request) => request.headers()["upload-offset"] === "0");
    await input.setInputFiles(first.path);
    await begins;
    await page.close();
    const again = await context.newPage();
    const calls = watchUploads(again);
    const sameField = await openPackageField(again);
    await sameField.setInputFiles(second.path);
    await again.locator(`a[href*="${second.hash}"]`).waitFor({ timeout: 30_000 });
    expect(calls[0]).toBe("POST");
    await context.close();
  });
});
