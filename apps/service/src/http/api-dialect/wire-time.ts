/** Ticks of .NET (100 ns since the year 1) at the Unix epoch. */
const ticksAtEpoch = 621_355_968_000_000_000n;

/** A time as the old API wrote it: UTC with seven digits of a second (cpp-api 3.5). */
export function toWireTime(time: Date): string {
  return time.toISOString().replace("Z", "0000Z");
}

/** A time in .NET ticks: beyond what a JavaScript number holds, so it reaches the wire as raw JSON. */
export function toTicks(time: Date): unknown {
  const ticks = BigInt(time.getTime()) * 10_000n + ticksAtEpoch;
  return (JSON as unknown as { rawJSON(text: string): unknown }).rawJSON(String(ticks));
}
