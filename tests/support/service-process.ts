import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";

const repository = join(import.meta.dirname, "../..");

export interface ServiceProcess {
  child: ChildProcess;
  output(): string;
  /** Ends it as the kernel would: no handler runs. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** Runs one of the service's entry points (main-start, main-api, main-worker) with settings of its own. */
export function spawnService(
  entry: string,
  environment: Record<string, string>,
  parameters: string[] = [],
): ServiceProcess {
  const child = spawn(
    process.execPath,
    [join(repository, "apps/service/src", `${entry}.ts`), ...parameters],
    {
      env: { ...process.env, NODE_ENV: "production", ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  return followProcess(child);
}

/** Keeps what a process says, and ends it on demand. */
export function followProcess(child: ChildProcess): ServiceProcess {
  let output = "";
  child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  return {
    child,
    output: () => output,
    kill: () => end(child, "SIGKILL"),
    stop: () => end(child, "SIGTERM"),
  };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill(signal);
  const timer = setTimeout(() => child.kill("SIGKILL"), 15_000);
  await ended;
  clearTimeout(timer);
}
