import type { Fleet } from "./fleet.ts";
import type { Blow } from "./schedule.ts";
import type { FaultStage } from "./stage.ts";

/** Carries the schedule out, and says each blow. */
export async function strike(
  stage: FaultStage,
  fleet: Fleet,
  blows: readonly Blow[],
  say: (text: string) => void,
): Promise<void> {
  const begun = Date.now();
  const outages: Promise<void>[] = [];
  for (const blow of blows) {
    await pause(begun + blow.atMs - Date.now());
    say(`${(blow.atMs / 1000).toFixed(1).padStart(6)} s  ${blow.kind}`);
    if (blow.kind === "kill-api") await fleet.kill("main-api", blow.index);
    if (blow.kind === "kill-worker") await fleet.kill("main-worker", blow.index);
    if (blow.kind === "kill-database") killDatabase(stage);
    if (blow.kind === "cut-database") stage.gates.database.cut();
    if (blow.kind === "shut-mail" || blow.kind === "shut-leads") outages.push(shut(stage, blow));
  }
  await Promise.all(outages);
}

/** The postmaster alone: its children notice and end, as after a crash. */
function killDatabase(stage: FaultStage): void {
  try {
    process.kill(stage.databasePid(), "SIGKILL");
  } catch {
    // It is down from the blow before.
  }
}

async function shut(stage: FaultStage, blow: Extract<Blow, { forMs: number }>): Promise<void> {
  const gate = blow.kind === "shut-mail" ? stage.gates.mail : stage.gates.leads;
  gate.shut();
  await pause(blow.forMs);
  gate.open();
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
}
