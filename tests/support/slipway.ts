import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFreePort } from "./free-port.ts";
import { signIn, type Person } from "./person.ts";
import { waitUntil } from "./wait-until.ts";

const repository = join(import.meta.dirname, "../..");

export interface SlipwayOptions {
  environment?: Record<string, string>;
  dataFolder?: string;
  /** Arguments after `start`; `--empty` unless said otherwise. */
  arguments?: string[];
}

export interface Slipway {
  url: string;
  dataFolder: string;
  process: ChildProcess;
  output(): string;
  /** Signs in by the link that the terminal shows for this role. */
  signInAs(role: RegExp): Promise<Person>;
  stop(): Promise<void>;
}

/** Starts what `npm start` starts, on a port and in a folder of its own. */
export async function startSlipway(options: SlipwayOptions = {}): Promise<Slipway> {
  const port = await findFreePort();
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), "slipway-"));
  const child = spawn(
    process.execPath,
    [join(repository, "apps/service/src/main-start.ts"), ...(options.arguments ?? ["--empty"])],
    {
      env: {
        ...process.env,
        NODE_ENV: "production",
        SLIPWAY_PORT: String(port),
        SLIPWAY_DATA: dataFolder,
        ...options.environment,
      },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const url = `http://127.0.0.1:${port}`;
  await waitUntil(
    "the service to be ready",
    async () => {
      if (child.exitCode !== null) throw new Error(`the service ended with ${child.exitCode}:\n${output}`);
      return await fetch(`${url}/readyz`).then((answer) => answer.ok, () => false);
    },
    60_000,
  ).catch((error: unknown) => {
    child.kill("SIGKILL");
    throw new Error(`${String(error)}\n${output}`);
  });
  return {
    url,
    dataFolder,
    process: child,
    output: () => output,
    signInAs: async (role) => {
      const line = await waitUntil(`a link for ${role}`, () =>
        output.split("\n").find((text) => role.test(text) && text.includes("/sign-in/")),
      );
      const path = /\/sign-in\/[\w-]+/.exec(line)?.[0] ?? "";
      return signIn(url, path, String(role));
    },
    stop: () => stopProcess(child),
  };
}

async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), 15_000);
  await ended;
  clearTimeout(timer);
}
