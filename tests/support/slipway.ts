import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFreePort } from "./free-port.ts";
import { signIn, type Person } from "./person.ts";
import { spawnService, type ServiceProcess } from "./service-process.ts";
import { waitUntil } from "./wait-until.ts";

export interface SlipwayOptions {
  environment?: Record<string, string>;
  dataFolder?: string;
  /** Entry point below apps/service/src; what `npm start` starts unless said otherwise. */
  entry?: string;
  /** Arguments of the entry point; `--empty` unless said otherwise. */
  parameters?: string[];
}

export interface Slipway extends ServiceProcess {
  url: string;
  dataFolder: string;
  /** Signs in by the link that the terminal shows for this role. */
  signInAs(role: RegExp): Promise<Person>;
}

/** Starts the service on a port and in a folder of its own and waits until it is ready. */
export async function startSlipway(options: SlipwayOptions = {}): Promise<Slipway> {
  const port = options.environment?.["SLIPWAY_PORT"] ?? String(await findFreePort());
  const url = `http://127.0.0.1:${port}`;
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), "slipway-"));
  const service = spawnService(
    options.entry ?? "main-start",
    { SLIPWAY_PORT: port, SLIPWAY_DATA: dataFolder, ...options.environment },
    options.parameters ?? ["--empty"],
  );
  await waitUntil("the service to be ready", () => isReady(service, url), 60_000).catch(
    async (error: unknown) => {
      await service.kill();
      throw new Error(`${String(error)}\n${service.output()}`);
    },
  );
  return { ...service, url, dataFolder, signInAs: (role) => signInByLink(service, url, role) };
}

async function isReady(service: ServiceProcess, url: string): Promise<boolean> {
  if (service.child.exitCode !== null) throw new Error(`the service ended with ${service.child.exitCode}`);
  return await fetch(`${url}/readyz`).then(
    (answer) => answer.ok,
    () => false,
  );
}

async function signInByLink(service: ServiceProcess, url: string, role: RegExp): Promise<Person> {
  const line = await waitUntil(`a link for ${role}`, () =>
    service
      .output()
      .split("\n")
      .find((text) => role.test(text) && text.includes("/sign-in/")),
  );
  return signIn(url, /\/sign-in\/[\w-]+/.exec(line)?.[0] ?? "", String(role));
}
