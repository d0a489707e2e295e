import { findFreePort } from "../support/free-port.ts";
import { spawnService, type ServiceProcess } from "../support/service-process.ts";

interface Member {
  entry: "main-api" | "main-worker";
  environment: Record<string, string>;
  process: ServiceProcess;
}

/** API and worker processes, each of which is started anew as soon as it has ended. */
export interface Fleet {
  /** Where the API processes listen; they keep their ports. */
  urls: string[];
  /** Ends one as the kernel would. */
  kill(entry: Member["entry"], index: number): Promise<void>;
  /** Processes that ended by themselves while they served. */
  crashes: string[];
  /** Lines that any process, also one that is gone, has logged with this text. */
  logged(text: string): string[];
  /** Processes that found no database when they began, said so and ended, for whoever runs them to start again. */
  vainStarts(): number;
  stop(): Promise<void>;
}

export async function startFleet(
  environment: Record<string, string>,
  counts: { apis: number; workers: number },
  /** Settings of the processes of each number alone. */
  ownOf: (index: number) => Record<string, string> = () => ({}),
): Promise<Fleet> {
  const urls: string[] = [];
  const crashes: string[] = [];
  const members: Member[] = [];
  const all: ServiceProcess[] = [];
  let isStopping = false;
  let vainStarts = 0;
  const begin = (entry: Member["entry"], own: Record<string, string>): Member => {
    const member: Member = { entry, environment: own, process: spawnService(entry, own) };
    watch(member);
    return member;
  };
  const watch = (member: Member) => {
    const { process } = member;
    all.push(process);
    process.child.once("exit", (code, signal) => {
      if (isStopping || member.process !== process) return;
      if (signal === null && process.output().includes("Slipway could not start")) vainStarts += 1;
      else if (signal === null) crashes.push(`${member.entry} ended with ${code}: ${lastLines(process)}`);
      setTimeout(() => restart(member), 300);
    });
  };
  const restart = (member: Member) => {
    if (isStopping) return;
    member.process = spawnService(member.entry, member.environment);
    watch(member);
  };
  for (let index = 0; index < counts.apis; index += 1) {
    const port = await findFreePort();
    urls.push(`http://127.0.0.1:${port}`);
    members.push(begin("main-api", { ...environment, ...ownOf(index), SLIPWAY_PORT: String(port) }));
  }
  for (let index = 0; index < counts.workers; index += 1)
    members.push(begin("main-worker", { ...environment, ...ownOf(index) }));
  return {
    urls,
    crashes,
    logged: (text) =>
      all.flatMap((process) =>
        process
          .output()
          .split("\n")
          .filter((line) => line.includes(text)),
      ),
    vainStarts: () => vainStarts,
    kill: async (entry, index) => {
      const kind = members.filter((member) => member.entry === entry);
      await kind[index % kind.length]!.process.kill();
    },
    stop: async () => {
      isStopping = true;
      await Promise.all(members.map(({ process }) => process.stop()));
    },
  };
}

/** From the error on: what a process that nobody caught an error in has said last. */
function lastLines(process: ServiceProcess): string {
  const lines = process.output().trim().split("\n");
  const error = lines.findLastIndex((line) => /^\s*(\w*Error|throw|node:)/.test(line));
  return lines
    .slice(Math.max(0, error - 2), error + 12)
    .join(" | ")
    .slice(0, 1500);
}
