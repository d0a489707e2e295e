import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { unzipInto } from "../support/unzip-into.ts";
import { drawLogos } from "../support/images.ts";
import { ownPackage } from "../support/packages.ts";
import type { Person } from "../support/person.ts";
import { setStage, type Stage } from "./stage.ts";

const repository = join(import.meta.dirname, "../..");
const offer = "moorings/buoys";
let stage: Stage;
let folder: string;
let owner: string;
let reviewer: string;

interface Answer {
  exitCode: number;
  stdout: string;
  stderr: string;
}

/** Runs the bundled command line as CI would: server and token from the environment. */
function slipway(token: string, ...words: string[]): Promise<Answer> {
  const env = {
    PATH: process.env["PATH"] ?? "",
    SLIPWAY_URL: stage.slipway.url,
    SLIPWAY_TOKEN: token,
    SLIPWAY_CONFIG_HOME: join(folder, ".home"),
  };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(repository, "dist/slipway.mjs"), ...words],
      { cwd: folder, env },
      (error, stdout, stderr) =>
        resolve({ exitCode: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });
}

async function tokenOf(person: Person): Promise<string> {
  return (await person.client.call("createApiToken", { body: { name: "journey" } })).token;
}

/** The offer as people keep it in git: a document, logos, a package folder. */
async function writeOfferFolder(): Promise<void> {
  mkdirSync(join(folder, "images"));
  const sizes = { smallLogo: "small", mediumLogo: "medium", largeLogo: "large", wideLogo: "wide" } as const;
  const logos = await drawLogos();
  for (const [field, name] of Object.entries(sizes))
    writeFileSync(join(folder, `images/${name}.png`), logos[field]!);
  await unzipInto(await ownPackage("tidewater-cluster"), join(folder, "packages/standard"));
  writeFileSync(
    join(folder, "offer.yaml"),
    `publisher: moorings
offer: buoys
type: microsoft-azure-applications
name: Buoys
listing:
  title: Buoys
  summary: Keeps your ships where they are.
  long-summary: Keeps your ships where they are, in your own subscription.
  description: <p>Buoys for every harbour.</p>
  marketing-identifier: buoys
  preview-subscriptions: [7d1c6f0a-93b5-4f6e-8a27-5c1e0b9d4f36]
  useful-links: [{ title: Documentation, url: "https://example.org/buoys" }]
  categories: [networking]
logos: { small: ./images/small.png, medium: ./images/medium.png, large: ./images/large.png, wide: ./images/wide.png }
leads: { destination: None }
legal: { privacy-policy: "https://example.org/privacy", terms-of-use: "<p>Fair winds.</p>" }
support:
  engineering: { name: Ada Byte, email: engineering@example.org, phone: +46 8 555 01 00 }
  customer: { name: Sten Kaj, email: support@example.org, phone: +46 8 555 01 01 }
  url: https://example.org/support
plans:
  - id: standard
    title: Standard
    summary: Everything in one plan.
    description: <p>Everything in one plan.</p>
    kind: solutionTemplate
    clouds: [PublicAzure]
    versions:
      1.0.0: { package: ./packages/standard }
`,
  );
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "slipway-command-line-"));
  stage = await setStage("moorings");
  owner = await tokenOf(stage.team.owner);
  reviewer = await tokenOf(stage.team.reviewer);
  await writeOfferFolder();
});
afterAll(() => stage.stop());

describe("an offer goes from a folder to live by slipway alone", () => {
  it("is created from its folder, and pushing again changes nothing", async () => {
    expect(await slipway(owner, "offers", "create", ".")).toMatchObject({ exitCode: 0 });
    const again = await slipway(owner, "offers", "push", "--json");
    expect(JSON.parse(again.stdout)).toMatchObject({ changes: [], uploaded: [] });
  });

  it("reaches preview, and --watch says so", async () => {
    const { exitCode, stderr } = await slipway(
      owner,
      "publish",
      "--watch",
      "--timeout",
      "2m",
      "--email",
      "ci@moorings.example",
    );
    expect(stderr).toContain("can be previewed");
    expect(exitCode).toBe(0);
    expect((await slipway(owner, "report")).exitCode).toBe(0);
  });

  it("is pulled elsewhere, and pushed from there without a change", async () => {
    expect((await slipway(owner, "offers", "pull", offer, "copy", "--unpack")).exitCode).toBe(0);
    const pushed = await slipway(owner, "offers", "push", "copy", "--json");
    expect(JSON.parse(pushed.stdout)).toMatchObject({ changes: [], uploaded: [] });
  });

  it("is signed off, still waits for the reviewer at the timeout, is talked about, approved, and live", async () => {
    expect(await slipway(owner, "go-live", "--watch", "--timeout", "1s")).toMatchObject({ exitCode: 4 });
    const list = JSON.parse((await slipway(reviewer, "review", "list", "--json")).stdout) as {
      offerId: string;
    }[];
    expect(list.map(({ offerId }) => offerId)).toContain("buoys");
    const comment = [
      "review",
      "comment",
      offer,
      "--file",
      "mainTemplate.json",
      "--line",
      "3",
      "--text",
      "Why?",
    ];
    expect(await slipway(reviewer, ...comment)).toMatchObject({ exitCode: 0 });
    expect((await slipway(owner, "review", "show", offer)).stdout).toContain("mainTemplate.json:3");
    expect(await slipway(reviewer, "review", "approve", offer, "--advice", "Well done.")).toMatchObject({
      exitCode: 0,
    });
    const { exitCode, stderr } = await slipway(owner, "status", "--watch", "--timeout", "1m");
    expect(stderr).toContain("The offer is live.");
    expect(exitCode).toBe(0);
  });
});

describe("slipway tells the truth when it does not work", () => {
  it("ends with 1 and names each field when something is missing", async () => {
    await slipway(owner, "offers", "create", "moorings/blank");
    const { exitCode, stderr } = await slipway(owner, "publish", "moorings/blank", "--watch");
    expect(exitCode).toBe(1);
    expect(stderr).toContain("[prerequisites-not-met]");
    expect(stderr).toContain("/offer/microsoft-azure-marketplace.title");
  });

  it("refuses to cancel what is live, and opens an incident instead", async () => {
    expect((await slipway(owner, "cancel", offer)).exitCode).toBe(1);
    const words = [
      "incident",
      "open",
      offer,
      "--title",
      "Take it down",
      "--text",
      "How?",
      "--email",
      "ada@moorings.example",
      "--json",
    ];
    const { stdout, exitCode } = await slipway(owner, ...words);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ offerId: "buoys", title: "Take it down" });
  });

  it("does not show one publisher's offers to another's people", async () => {
    const stranger = await tokenOf(stage.team.customer);
    expect((await slipway(stranger, "status", offer)).exitCode).toBe(1);
  });
});
