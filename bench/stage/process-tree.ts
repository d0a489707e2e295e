import { readdirSync, readFileSync } from "node:fs";

export interface MeasuredProcess {
  id: number;
  parent: number;
  /** As the kernel names it, `node` or `postgres`. */
  name: string;
}

/** A process and everything that it has started, directly or not. Linux only. */
export function listTree(root: number): MeasuredProcess[] {
  const all = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readProcess(Number(name)));
  const found = all.filter(({ id }) => id === root);
  for (const each of found) found.push(...all.filter(({ parent }) => parent === each.id));
  return found;
}

/** The memory that is a process' own, with its share of what it has in common with others, in MB. */
export function proportionalMegabytes(id: number): number {
  const text = readFileSync(`/proc/${id}/smaps_rollup`, "utf8");
  const kilobytes = /^Pss:\s+(\d+) kB/m.exec(text)?.[1];
  if (kilobytes === undefined) throw new Error(`process ${id} tells no Pss`);
  return Number(kilobytes) / 1024;
}

function readProcess(id: number): MeasuredProcess[] {
  try {
    const text = readFileSync(`/proc/${id}/stat`, "utf8").trimEnd();
    const [, name = "", rest = ""] = /^\d+ \((.*)\) \S (.*)$/.exec(text) ?? [];
    return [{ id, name, parent: Number(rest.split(" ")[0]) }];
  } catch {
    // It has ended meanwhile.
    return [];
  }
}
