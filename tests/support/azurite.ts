import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { findFreePort } from "./free-port.ts";
import { waitUntil } from "./wait-until.ts";

/** Account and key that every Azurite has; they are public. */
const account = "devstoreaccount1";
const key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

export interface Azurite {
  connectionString: string;
  /** host:port of its services, for the outbound allow-list. */
  hosts: string[];
  stop(): void;
}

/** Azurite's blob and table services on free loopback ports. */
export async function startAzurite(): Promise<Azurite> {
  const [blobPort, tablePort, queuePort] = [await findFreePort(), await findFreePort(), await findFreePort()];
  const main = createRequire(import.meta.url).resolve("azurite/package.json");
  const child = spawn(
    process.execPath,
    [
      join(dirname(main), "dist/src/azurite.js"),
      "--silent",
      "--skipApiVersionCheck",
      "--disableTelemetry",
    ].concat(
      ["--location", mkdtempSync(join(tmpdir(), "azurite-"))],
      ["--blobPort", String(blobPort), "--tablePort", String(tablePort), "--queuePort", String(queuePort)],
    ),
    { stdio: "ignore" },
  );
  const endpoint = (port: number) => `http://127.0.0.1:${port}/${account}`;
  await waitUntil("Azurite", async () => {
    const answers = await Promise.allSettled([fetch(endpoint(blobPort)), fetch(endpoint(tablePort))]);
    return answers.every((answer) => answer.status === "fulfilled");
  });
  return {
    connectionString: `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${key};BlobEndpoint=${endpoint(blobPort)};TableEndpoint=${endpoint(tablePort)};`,
    hosts: [`127.0.0.1:${blobPort}`, `127.0.0.1:${tablePort}`],
    stop: () => child.kill("SIGKILL"),
  };
}
