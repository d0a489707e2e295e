import { setTimeout as wait } from "node:timers/promises";
import { ApiError } from "@slipway/contracts/client";
import type { OfferStatusDetail } from "@slipway/contracts";
import { CliError } from "#cli-error.ts";
import type { Connection } from "#connection/connect.ts";
import { exitCodes } from "#exit-codes.ts";
import type { OfferReference } from "#offer-reference.ts";
import { judgeRun, type Goal, type Verdict } from "#publishing/judge-run.ts";
import type { Progress } from "#publishing/progress.ts";

const firstPauseMs = 300;
const longestPauseMs = 5_000;
/** A restarting server must not end a watch that may take days. */
const toleratedOutageMs = 120_000;

export interface FollowRequest {
  connection: Connection;
  offer: OfferReference;
  runNumber: number;
  goal: Goal;
  timeoutMs: number | undefined;
  progress: Progress;
}

/** Watches a run until it has reached the goal or ended, or the time is over; shows every change on the way. */
export async function followRun(
  request: FollowRequest,
): Promise<{ status: OfferStatusDetail; verdict: Verdict }> {
  const { connection, offer, runNumber, goal, timeoutMs, progress } = request;
  const endMs = Date.now() + (timeoutMs ?? Number.POSITIVE_INFINITY);
  let pauseMs = firstPauseMs;
  try {
    for (;;) {
      const status = await patientStatus(connection, offer);
      const hasChanged = progress.show(status);
      const verdict =
        judgeRun(status, runNumber, goal) ?? (Date.now() >= endMs ? stillWaiting(status) : undefined);
      if (verdict !== undefined) return { status, verdict };
      pauseMs = hasChanged ? firstPauseMs : Math.min(pauseMs * 1.3, longestPauseMs);
      await wait(Math.max(1, Math.min(pauseMs, endMs - Date.now())));
    }
  } finally {
    await progress.end();
  }
}

async function patientStatus(connection: Connection, params: OfferReference): Promise<OfferStatusDetail> {
  const endMs = Date.now() + toleratedOutageMs;
  for (;;) {
    try {
      return await connection.call("getStatus", { params });
    } catch (error) {
      if (!isOutage(error) || Date.now() >= endMs) throw error;
      await wait(longestPauseMs);
    }
  }
}

function isOutage(error: unknown): boolean {
  if (error instanceof ApiError) return error.problem.status >= 502;
  return error instanceof CliError && error.code === "server-unreachable";
}

function stillWaiting(status: OfferStatusDetail): Verdict {
  const step = status.steps.find(({ id }) => id === status.run?.step);
  return {
    exitCode: exitCodes.stillWaiting,
    text: {
      en: `The time is over; the run goes on in step "${step?.title.en ?? "?"}".`,
      "zh-CN": `等待时间已到；运行仍在步骤“${step?.title["zh-CN"] ?? "?"}”中继续。`,
    },
  };
}
