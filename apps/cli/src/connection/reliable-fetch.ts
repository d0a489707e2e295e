import { setTimeout as wait } from "node:timers/promises";
import { CliError } from "#cli-error.ts";
import { exitCodes } from "#exit-codes.ts";

const answerTimeoutMs = 120_000;
const pausesMs = [300, 1_000, 3_000];
const longestPauseMs = 30_000;
/** The request may succeed when it is sent once more: busy, restarting, or between us and the server. */
const passingStatuses = [429, 502, 503, 504];

export interface FetchRequest {
  method: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array<ArrayBuffer> | URLSearchParams;
}

/**
 * `fetch` that waits and asks again when the server is busy or restarting, and says plainly when it cannot be reached.
 * What changes something is sent again only when it carries an Idempotency-Key or never arrived.
 * @throws CliError `server-unreachable`.
 */
export async function reliableFetch(url: string, request: FetchRequest): Promise<Response> {
  for (let attempt = 0; ; attempt++) {
    const pauseMs = pausesMs[attempt];
    try {
      const response = await fetch(url, {
        method: request.method,
        signal: AbortSignal.timeout(answerTimeoutMs),
        ...(request.headers === undefined ? {} : { headers: request.headers }),
        ...(request.body === undefined ? {} : { body: request.body }),
      });
      if (pauseMs === undefined || !passingStatuses.includes(response.status)) return response;
      if (response.status !== 429 && response.status !== 503 && !isRepeatable(request)) return response;
      await response.body?.cancel();
      await wait(retryAfterMs(response) ?? pauseMs);
    } catch (error) {
      if (pauseMs === undefined || !(isRepeatable(request) || isRefusedConnection(error)))
        throw unreachable(url, error);
      // A server that is not there will not come within seconds: one second look is enough.
      if (isRefusedConnection(error) && attempt > 0) throw unreachable(url, error);
      await wait(pauseMs);
    }
  }
}

function isRepeatable({ method, headers }: FetchRequest): boolean {
  return method === "GET" || headers?.["idempotency-key"] !== undefined;
}

function retryAfterMs(response: Response): number | undefined {
  const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
  return Number.isFinite(seconds) ? Math.min(seconds * 1000, longestPauseMs) : undefined;
}

function isRefusedConnection(error: unknown): boolean {
  return causeCode(error) === "ECONNREFUSED";
}

function causeCode(error: unknown): string | undefined {
  const cause = error instanceof Error ? (error.cause ?? error) : undefined;
  return (
    (cause as NodeJS.ErrnoException | undefined)?.code ?? (error instanceof Error ? error.name : undefined)
  );
}

function unreachable(url: string, cause: unknown): CliError {
  const { origin } = new URL(url);
  return new CliError("server-unreachable", {
    exitCode: exitCodes.failed,
    reason: {
      en: `${origin} does not answer (${causeCode(cause) ?? "no connection"}).`,
      "zh-CN": `${origin} 没有响应（${causeCode(cause) ?? "无法连接"}）。`,
    },
    fix: {
      en: "Start it with `slipway start`, or name another server with --server or SLIPWAY_URL.",
      "zh-CN": "请用 `slipway start` 启动它，或用 --server 或 SLIPWAY_URL 指定其他服务器。",
    },
    cause,
  });
}
