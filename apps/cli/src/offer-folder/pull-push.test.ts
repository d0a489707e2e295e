import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeZip } from "@slipway/package-reader";
import { runCommandLine } from "#run-command-line.ts";
import { startFakeOfferServer, type FakeOfferServer } from "#testing/fake-offer-server.ts";
import { recordingTerminal } from "#testing/recording-terminal.ts";

let server: FakeOfferServer;
let folder: string;

const encode = (text: string) => new TextEncoder().encode(text);
/** Packed as other software might: names not in order. */
const entries = [
  { path: "nested/network.json", bytes: encode("{}") },
  { path: "mainTemplate.json", bytes: encode('{ "resources": [] }') },
  { path: "createUiDefinition.json", bytes: encode("{}") },
];

beforeEach(async () => {
  server = await startFakeOfferServer({});
  server.definition = {
    displayText: "Relay",
    offer: {
      "microsoft-azure-marketplace.title": "Relay",
      "microsoft-azure-marketplace.smallLogo": server.addFile("logo.png", encode("png")),
      "microsoft-azure-marketplace.screenshots": [
        { name: "Desk", image: server.addFile("desk.png", encode("desk")) },
      ],
      "big.number": 9_007_199_254_740_993n,
      "odd.text": "./not-a-file",
    },
    plans: [
      {
        planId: "standard",
        "microsoft-azure-applications.skuType": "solutionTemplate",
        "microsoft-azure-applications.package": {
          "1.0.0": { packageVersion: { packageFile: server.addFile("a.zip", await writeZip(entries)) } },
        },
      },
    ],
  };
  folder = await mkdtemp(join(tmpdir(), "slipway-offer-"));
});
afterEach(() => server.stop());

async function run(...argv: string[]) {
  const env = { SLIPWAY_URL: server.url, SLIPWAY_TOKEN: "t", SLIPWAY_CONFIG_HOME: folder };
  const terminal = recordingTerminal({ cwd: folder, env });
  return { exitCode: await runCommandLine(argv, terminal), ...terminal };
}

async function listTree(): Promise<string[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  return names
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name).slice(folder.length + 1))
    .sort();
}

describe("slipway offers pull", () => {
  it("writes the draft in plain words, images and packages beside it", async () => {
    expect((await run("offers", "pull", "quay/relay", ".")).exitCode).toBe(0);
    expect(await listTree()).toEqual([
      "images/screenshot-1.png",
      "images/small-logo.png",
      "offer.yaml",
      "packages/standard-1.0.0.zip",
    ]);
    const text = await readFile(join(folder, "offer.yaml"), "utf8");
    expect(text).toContain("small: ./images/small-logo.png");
    expect(text).toContain("package: ./packages/standard-1.0.0.zip");
    expect(text).toContain("9007199254740993");
  });

  it("changes nothing the second time, and leaves comments alone", async () => {
    await run("offers", "pull", "quay/relay", ".");
    const path = join(folder, "offer.yaml");
    await writeFile(path, `# Ours\n${await readFile(path, "utf8")}`);
    await utimes(path, 0, 0);
    expect((await run("offers", "pull", "--json")).stdout).toContain('"changed": []');
    expect(await readFile(path, "utf8")).toMatch(/^# Ours/);
  });

  it("touches only what has changed on the server", async () => {
    await run("offers", "pull", "quay/relay", ".");
    const path = join(folder, "offer.yaml");
    const text = await readFile(path, "utf8");
    const own = text.replace("title: Relay", "# Said by marketing\n  title: Relay # short");
    await writeFile(path, own);
    const definition = server.definition as { offer: Record<string, unknown> };
    definition.offer["microsoft-azure-marketplace.title"] = "Relay 2";
    definition.offer["microsoft-azure-marketplace.summary"] = "New";
    await run("offers", "pull");
    expect(await readFile(path, "utf8")).toBe(
      own.replace("title: Relay #", "title: Relay 2 #").replace("# short\n", "# short\n  summary: New\n"),
    );
    expect((await run("offers", "push")).told).toEqual(["quay/relay is what the folder says already."]);
  });

  it("refuses a folder of another offer", async () => {
    await writeFile(join(folder, "offer.yaml"), "publisher: quay\noffer: other\n");
    expect((await run("offers", "pull", "quay/relay", ".")).exitCode).toBe(2);
  });
});

describe("slipway offers push", () => {
  it.each([[["offers", "pull", "quay/relay", "."]], [["offers", "pull", "quay/relay", ".", "--unpack"]]])(
    "changes nothing after %j",
    async (pull) => {
      const before = server.definition;
      await run(...pull);
      const { exitCode, told } = await run("offers", "push");
      expect(exitCode).toBe(0);
      expect(told).toEqual(["quay/relay is what the folder says already."]);
      expect(server.definition).toBe(before);
      expect(server.requests.filter(({ method }) => method !== "GET")).toEqual([]);
    },
  );

  it("uploads what is new, keeps what is not, and says what changed", async () => {
    await run("offers", "pull", "quay/relay", ".", "--unpack");
    await writeFile(join(folder, "packages/standard-1.0.0/mainTemplate.json"), "{ }");
    const { stdout, told, exitCode } = await run("offers", "push");
    expect(exitCode).toBe(0);
    expect(stdout).toBe("~ /plans/0/microsoft-azure-applications.package/1.0.0/packageVersion/packageFile\n");
    expect(told.at(-1)).toBe("Saved as revision 2 (changes: 1, files uploaded: 1).");
    expect(server.definition).toMatchObject({
      offer: { "odd.text": "./not-a-file", "big.number": 9_007_199_254_740_993n },
    });
    expect((await run("offers", "push")).told).toEqual(["quay/relay is what the folder says already."]);
  });

  it("goes on where a broken upload stopped", async () => {
    await run("offers", "pull", "quay/relay", ".");
    await writeFile(join(folder, "images/small-logo.png"), "x".repeat(1000));
    server.breakUploads = 2;
    expect((await run("offers", "push")).exitCode).toBe(0);
    const offsets = server.requests
      .filter(({ method }) => method === "PATCH")
      .map(({ headers }) => headers["upload-offset"]);
    expect(offsets).toEqual(["0", "500", "750"]);
  });

  it("looks only, with --dry-run", async () => {
    await run("offers", "pull", "quay/relay", ".");
    await writeFile(join(folder, "images/small-logo.png"), "other");
    const { stdout, told } = await run("offers", "push", "--dry-run");
    expect(stdout).toBe("~ /offer/microsoft-azure-marketplace.smallLogo\n");
    expect(told.at(-1)).toBe("Would save (changes: 1, files to upload: 1).");
    expect(server.revision).toBe(1);
  });

  it("names typing mistakes and missing files instead of saving them", async () => {
    await run("offers", "pull", "quay/relay", ".");
    const path = join(folder, "offer.yaml");
    const text = await readFile(path, "utf8");
    await writeFile(path, text.replace("title:", "titel:"));
    expect((await run("offers", "push")).told[0]).toContain("listing.titel");
    await writeFile(path, text);
    await rm(join(folder, "images/small-logo.png"));
    const missing = await run("offers", "push");
    expect(missing.exitCode).toBe(1);
    expect(missing.told[0]).toContain("./images/small-logo.png is not there");
  });
});
