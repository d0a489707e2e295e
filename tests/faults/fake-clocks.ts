import { existsSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Where Debian's `faketime` and others put the library that answers for the system's clock. */
const libraries = [
  "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1",
  "/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1",
  "/usr/local/lib/faketime/libfaketimeMT.so.1",
];

/** Clocks of processes that can be put forward and back while they run, as on machines with a wrong time. */
export interface FakeClocks {
  /** For a process that has the clock of this number. */
  environmentOf(clock: number): Record<string, string>;
  /** Seconds beside the right time, from within a second on. Timers and durations go on as before. */
  put(clock: number, seconds: number): void;
}

/** Undefined where libfaketime is not installed: clocks then do not jump, and the test says so. */
export function makeFakeClocks(folder: string, count: number): FakeClocks | undefined {
  const library = libraries.find((file) => existsSync(file));
  if (library === undefined) return undefined;
  const fileOf = (clock: number) => join(folder, `clock-${clock % count}`);
  const put = (clock: number, seconds: number) => {
    writeFileSync(`${fileOf(clock)}.new`, `${seconds < 0 ? "" : "+"}${seconds}\n`);
    renameSync(`${fileOf(clock)}.new`, fileOf(clock));
  };
  for (let clock = 0; clock < count; clock += 1) put(clock, 0);
  return {
    put,
    environmentOf: (clock) => ({
      LD_PRELOAD: library,
      FAKETIME_TIMESTAMP_FILE: fileOf(clock),
      FAKETIME_CACHE_DURATION: "1",
      // The one variable in older, the other in newer versions.
      DONT_FAKE_MONOTONIC: "1",
      FAKETIME_DONT_FAKE_MONOTONIC: "1",
    }),
  };
}
