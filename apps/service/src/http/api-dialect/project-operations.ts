import type { ApiConfig } from "#config/config.ts";
import type { CancelOperationRow } from "#database/repositories/cancel-operation.ts";
import type { OfferRow } from "#database/repositories/offer.ts";
import type { RunRow } from "#database/repositories/run.ts";
import type { OperationRecords } from "#queries/operations/read-operations.ts";

export type OperationKind = "publish" | "goLive" | "cancel";
export type EndStatus = ApiConfig["operationEndStatus"];
export type OperationState = "running" | "canceled" | "failed" | EndStatus;

/** A run, or a cancel, as the wire sees it: an operation (publishing-flow "Words"). */
export interface Operation {
  id: string;
  kind: OperationKind;
  state: OperationState;
  /** Preview's half of a run is `staging` here, and `preview` in the path of its location. */
  slot: "staging" | "production";
  /** Absent for a cancel of an offer that never ran. */
  run: RunRow | undefined;
  startedAt: Date;
  changedAt: Date;
}

/** Facts beside the rows; the same rows and facts give the same operations. */
export interface ProjectionFacts {
  now: Date;
  endStatus: EndStatus;
  /** Clients look for the running entry after the answer to Publish, which may be later than its end. */
  minimumRunningSeconds: number;
}

/** Every operation of an offer, newest first. */
export function projectOperations({ runs, cancels }: OperationRecords, facts: ProjectionFacts): Operation[] {
  const operations = [
    ...cancels.map((cancel) => projectCancel(cancel, runs)),
    ...runs.flatMap((run) => projectRun(run, facts)),
  ];
  return operations.sort(
    (left, right) =>
      right.startedAt.getTime() - left.startedAt.getTime() || rank[left.kind] - rank[right.kind],
  );
}

/** Of operations that began at the same moment, the later kind comes first. */
const rank: Record<OperationKind, number> = { cancel: 0, goLive: 1, publish: 2 };

/** Publish (steps 1-5), and goLive (steps 6-7) once it was asked for; a roll-back has the second half only. */
export function projectRun(run: RunRow, facts: ProjectionFacts): Operation[] {
  const goLive = run.go_live_at === null ? [] : [projectGoLive(run, run.go_live_at, facts)];
  return run.roll_back_of === null ? [...goLive, projectPublish(run, facts)] : goLive;
}

function projectPublish(run: RunRow, facts: ProjectionFacts): Operation {
  const changedAt = run.preview_at ?? run.ended_at ?? run.started_at;
  const operation = { id: run.publish_operation_id, kind: "publish", slot: "staging", run } as const;
  return { ...operation, startedAt: run.started_at, changedAt, state: publishState(run, facts) };
}

function publishState(run: RunRow, facts: ProjectionFacts): OperationState {
  if (run.go_live_at !== null) return facts.endStatus;
  if (run.state === "canceled") return "canceled";
  if (isYoung(run.started_at, facts)) return "running";
  if (run.state === "failed") return "failed";
  return run.state === "running" ? "running" : facts.endStatus;
}

function projectGoLive(run: RunRow, startedAt: Date, facts: ProjectionFacts): Operation {
  const operation = { id: run.go_live_operation_id, kind: "goLive", slot: "production", run } as const;
  return {
    ...operation,
    startedAt,
    changedAt: run.ended_at ?? startedAt,
    state: goLiveState(run, startedAt, facts),
  };
}

function goLiveState(run: RunRow, startedAt: Date, facts: ProjectionFacts): OperationState {
  if (run.state === "canceled") return "canceled";
  if (run.state === "running" || run.state === "waiting" || isYoung(startedAt, facts)) return "running";
  return run.state === "failed" ? "failed" : facts.endStatus;
}

function projectCancel(cancel: CancelOperationRow, runs: readonly RunRow[]): Operation {
  const run = runs.find((candidate) => candidate.number === cancel.run_number);
  return {
    id: cancel.id,
    kind: "cancel",
    state: "canceled",
    slot: cancel.slot,
    run,
    startedAt: cancel.at,
    changedAt: cancel.at,
  };
}

/** Whether an operation that began then is still shown as running, however fast it was. */
export function isYoung(startedAt: Date | null, { now, minimumRunningSeconds }: ProjectionFacts): boolean {
  return startedAt !== null && now.getTime() - startedAt.getTime() < minimumRunningSeconds * 1000;
}

/** The offer's status on the wire: as it is, but `running` while the latest operation is shown so. */
export function projectOfferStatus(
  status: OfferRow["status"],
  latest: { startedAt: Date | null; goLiveAt: Date | null },
  facts: ProjectionFacts,
): OfferRow["status"] {
  if (status === "canceled" || status === "neverPublished") return status;
  return isYoung(latest.goLiveAt ?? latest.startedAt, facts) ? "running" : status;
}
