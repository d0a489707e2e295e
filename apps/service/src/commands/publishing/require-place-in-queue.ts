import type { Services } from "#compose.ts";
import { sql } from "#database/database.ts";
import type { Transaction } from "#database/database.ts";
import { ServiceError } from "#service-error.ts";

/** Waiting beyond this many seconds has no use: by then somebody has looked after the queue. */
const longestWaitSeconds = 600;
/** What a worker needs for one publish, as a first guess for how long to wait. */
const secondsEach = 1;

/**
 * Whether one publish more may wait for a worker. What was answered 202 before stays in the queue, however long it is.
 * @throws ServiceError `publisher-queue-full`, `queue-full`, with the time to wait
 */
export async function requirePlaceInQueue(
  { config }: Pick<Services, "config">,
  transaction: Transaction,
  publisherId: string,
): Promise<void> {
  const limits = config.limits.waitingPublishes;
  const { rows } = await sql<{ own: string; all: string }>`select
    (select count(*) from (select 1 from run where state = 'running' and step = 'certification'
      and publisher_id = ${publisherId} limit ${limits.publisher}) as counted) as own,
    (select count(*) from (select 1 from run where state = 'running' and step = 'certification'
      limit ${limits.all}) as counted) as all`.execute(transaction);
  const { own, all } = { own: Number(rows[0]?.own ?? 0), all: Number(rows[0]?.all ?? 0) };
  if (own >= limits.publisher)
    throw new ServiceError("publisher-queue-full", {
      detail: `${own} publishes of this publisher wait for a worker, and no more may. Nothing was submitted; publish again when some are done.`,
      detailZh: `此发布者已有 ${own} 次发布在等待处理，已达上限。未提交任何内容；请在部分完成后重新发布。`,
      retryAfterSeconds: waitFor(own),
    });
  if (all >= limits.all)
    throw new ServiceError("queue-full", {
      detail: `${all} publishes wait for a worker, and no more may. Nothing was submitted; publish again later.`,
      detailZh: `已有 ${all} 次发布在等待处理，已达上限。未提交任何内容；请稍后重新发布。`,
      retryAfterSeconds: waitFor(all),
    });
}

/** A tenth of the line has to go before asking again has sense. */
function waitFor(waiting: number): number {
  return Math.min(longestWaitSeconds, Math.max(1, Math.ceil((waiting * secondsEach) / 10)));
}
