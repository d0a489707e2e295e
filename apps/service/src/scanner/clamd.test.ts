import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { findFreePort } from "../../../../tests/support/free-port.ts";
import { waitUntil } from "../../../../tests/support/wait-until.ts";
import { makeScanner } from "./clamd.ts";
import { parseClamdAddress } from "./parse-clamd-address.ts";

const marker = "harmless words that our own signature calls malware";

describe("parseClamdAddress", () => {
  it.each([
    ["localhost", { host: "localhost", port: 3310 }],
    ["clamd.internal:3311", { host: "clamd.internal", port: 3311 }],
    ["tcp://10.0.0.7:3310", { host: "10.0.0.7", port: 3310 }],
    ["[::1]:3310", { host: "::1", port: 3310 }],
    ["/run/clamav/clamd.ctl", { path: "/run/clamav/clamd.ctl" }],
    ["unix:///run/clamav/clamd.ctl", { path: "/run/clamav/clamd.ctl" }],
  ])("reads %s", (address, target) => expect(parseClamdAddress(address)).toEqual(target));

  it.each(["http://host:1", "host:99999", "", "::1"])("refuses %j", (address) => {
    expect(() => parseClamdAddress(address)).toThrow(/CLAMD_ADDRESS should be/);
  });
});

describe("without an address", () => {
  it("nothing is scanned, and nothing is called clean", async () => {
    const scanner = makeScanner(undefined);
    expect(scanner.isConfigured).toBe(false);
    expect(await scanner.version()).toBeUndefined();
    expect(await scanner.scan(Buffer.from("x"))).toMatchObject({
      state: "not-scanned",
      reason: /CLAMD_ADDRESS/,
    });
  });
});

describe("a scanner that misbehaves", () => {
  let server: Server | undefined;
  afterEach(() => server?.close());
  async function listen(onConnection: Parameters<typeof createServer>[1]): Promise<string> {
    server = createServer(onConnection as never);
    server.on("connection", (socket) => socket.on("error", () => {}));
    await new Promise<void>((done) => server?.listen(0, "127.0.0.1", done));
    return `127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  it("is told apart from a clean file: no connection, no answer", async () => {
    const nobody = makeScanner(`127.0.0.1:${await findFreePort()}`);
    await expect(nobody.scan(Buffer.from("x"))).rejects.toMatchObject({
      name: "ScannerError",
      message: expect.stringContaining("ECONNREFUSED") as string,
    });
    const silent = makeScanner(await listen((socket: { end(): void }) => socket.end()));
    await expect(silent.scan(Buffer.alloc(5_000_000))).rejects.toMatchObject({ name: "ScannerError" });
    await expect(silent.version()).rejects.toMatchObject({ name: "ScannerError" });
  });

  it("passes on an error of the source", async () => {
    const scanner = makeScanner(await listen(() => {}));
    const broken = new Readable({ read: () => broken.destroy(new Error("the disk is gone")) });
    await expect(scanner.scan(broken)).rejects.toThrow("the disk is gone");
  });
});

describe.skipIf(!hasClamd())("a real clamd", () => {
  const folder = mkdtempSync(join(tmpdir(), "clamd-"));
  const socket = join(folder, "clamd.sock");
  let port: number;
  let child: ReturnType<typeof spawn>;
  beforeAll(async () => {
    port = await findFreePort();
    writeFileSync(join(folder, "own.ndb"), `Slipway.Test:0:*:${Buffer.from(marker).toString("hex")}\n`);
    const settings = [
      `DatabaseDirectory ${folder}`,
      `LocalSocket ${socket}`,
      `TCPSocket ${port}`,
      "TCPAddr 127.0.0.1",
      "Foreground yes",
      "StreamMaxLength 1M",
    ];
    writeFileSync(join(folder, "clamd.conf"), `${settings.join("\n")}\n`);
    child = spawn("clamd", ["--config-file", join(folder, "clamd.conf")], { stdio: "ignore" });
    const scanner = makeScanner(`127.0.0.1:${port}`);
    await waitUntil("clamd", () => scanner.version().catch(() => false as const), 60_000);
  }, 90_000);
  afterAll(() => void child.kill("SIGKILL"));

  it.each(["TCP", "a socket"])("answers by %s", async (way) => {
    const scanner = makeScanner(way === "TCP" ? `127.0.0.1:${port}` : socket);
    expect(await scanner.version()).toMatch(/^ClamAV \d/);
    expect(await scanner.scan(Buffer.from("nothing"))).toEqual({ state: "clean" });
    expect(
      await scanner.scan(Readable.from([Buffer.from(marker.slice(0, 9)), Buffer.from(marker.slice(9))])),
    ).toEqual({
      state: "infected",
      signature: "Slipway.Test.UNOFFICIAL",
    });
  });

  it("says that a file is too large for it", async () => {
    const scanned = await makeScanner(`127.0.0.1:${port}`).scan(
      Readable.from([Buffer.alloc(900_000), Buffer.alloc(5_000_000)]),
    );
    expect(scanned).toEqual({ state: "not-scanned", reason: "INSTREAM size limit exceeded." });
  });
});

function hasClamd(): boolean {
  try {
    return execFileSync("clamd", ["--help"], { encoding: "utf8", stdio: "pipe" }).includes("Clam AntiVirus");
  } catch {
    return false;
  }
}
