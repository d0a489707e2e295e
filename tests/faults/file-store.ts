import { execFileSync } from "node:child_process";
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { startAzurite } from "../support/azurite.ts";
import { startGate, type Gate } from "./gate.ts";

/** A real file store that can be made to fail. */
export interface FileStore {
  /** Settings of a service that uses it. */
  environment: Record<string, string>;
  /** What can be done to it here; the faults of a schedule that it lacks are left out. */
  fill?(): void;
  empty?(): void;
  gate?: Gate;
  stop(): Promise<void>;
}

/** Room for what the test stores, and little enough to be filled in a moment. */
const megabytes = 256;

/** @param kind - `folder`: a file system of its own that gets full; `azure`: Azurite, which gets slow and goes away */
export async function openFileStore(kind: string, folder: string): Promise<FileStore> {
  if (kind === "azure") return openAzure();
  if (kind !== "folder") throw new Error(`there is no store "${kind}": folder or azure`);
  const place = join(folder, "files");
  mkdirSync(place);
  const environment = { SLIPWAY_BLOBS: join(place, "blobs") };
  if (!mount(place)) return { environment, stop: async () => {} };
  const filler = join(place, "filler");
  return {
    environment,
    fill: () => writeUntilFull(filler),
    empty: () => rmSync(filler, { force: true }),
    stop: async () => void execFileSync("umount", ["--lazy", place]),
  };
}

/** Only root may; without, the store does not get full. */
function mount(place: string): boolean {
  try {
    const options = ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", place];
    execFileSync("mount", options, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

function writeUntilFull(file: string): void {
  const descriptor = openSync(file, "w");
  try {
    for (const size of [1024 * 1024, 4096]) writeAll(descriptor, Buffer.alloc(size));
  } finally {
    closeSync(descriptor);
  }
}

function writeAll(descriptor: number, bytes: Buffer): void {
  try {
    for (;;) writeSync(descriptor, bytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
  }
}

async function openAzure(): Promise<FileStore> {
  const azurite = await startAzurite();
  const [host = ""] = azurite.hosts;
  const gate = await startGate(() => Number(host.split(":")[1]));
  return {
    environment: {
      SLIPWAY_BLOBS: "azure://faults",
      AZURE_STORAGE_CONNECTION_STRING: azurite.connectionString.replaceAll(host, `127.0.0.1:${gate.port}`),
    },
    gate,
    stop: async () => {
      await gate.stop();
      azurite.stop();
    },
  };
}
