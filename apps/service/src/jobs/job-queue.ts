import { PgBoss } from "pg-boss";
import type { Transaction } from "#database/database.ts";
import { joinTransaction } from "#database/join-transaction.ts";
import { currentTraceparent } from "#telemetry/tracing.ts";
import { findTurn } from "./fair-turn.ts";
import type { JobName, JobPayloads } from "./job-payloads.ts";
import { queues } from "./queues.ts";

export interface EnqueueOptions {
  /** Not before this time. */
  startAfter?: Date;
  /** Whose work it is: publishers take turns. Absent for work of the installation itself. */
  publisherId?: string | undefined;
  /** A later part of work that had its turn: it does not go to the end of the publisher's line again. */
  continues?: boolean;
}

/** Jobs are written in the transaction of the change that causes them. */
export interface JobQueue {
  enqueue<N extends JobName>(
    transaction: Transaction,
    name: N,
    payload: JobPayloads[N],
    options?: EnqueueOptions,
  ): Promise<void>;
  /** The queue itself, for the worker. */
  boss: PgBoss;
  stop(): Promise<void>;
}

export interface JobQueueOptions {
  url: string;
  /** A worker fetches jobs, minds timetables and wakes by NOTIFY; the API only writes. */
  isWorker: boolean;
  onError: (error: Error) => void;
}

/** Connects to the queue; queues and their settings are made or brought up to date. */
export async function startJobQueue(options: JobQueueOptions): Promise<JobQueue> {
  const boss = new PgBoss({
    connectionString: options.url,
    max: options.isWorker ? 4 : 2,
    application_name: "slipway-jobs",
    supervise: options.isWorker,
    schedule: options.isWorker,
    useListenNotify: options.isWorker,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    // Old jobs are removed this often; by itself the queue would do it once a day, and hold twice as many.
    maintenanceIntervalSeconds: 3600,
  });
  boss.on("error", options.onError);
  await boss.start();
  for (const [name, { settings }] of Object.entries(queues)) await createOrUpdateQueue(boss, name, settings);
  return {
    boss,
    enqueue: async (transaction, name, payload, enqueueOptions = {}) => {
      const { startAfter, publisherId, continues = false } = enqueueOptions;
      const turn = { publisherId, continues };
      const traceparent = currentTraceparent();
      await boss.send(name, traceparent === undefined ? payload : { ...payload, traceparent }, {
        db: joinTransaction(transaction),
        ...(startAfter === undefined ? {} : { startAfter }),
        ...(await placeInLine(transaction, name, turn)),
      });
    },
    stop: () => boss.stop({ graceful: true, timeout: 20_000 }),
  };
}

/** The group is what a worker counts a publisher's jobs by. */
async function placeInLine(
  transaction: Transaction,
  name: JobName,
  { publisherId, continues }: { publisherId: string | undefined; continues: boolean },
) {
  if (publisherId === undefined) return {};
  const priority = await findTurn(transaction, name, { publisherId, continues });
  return { group: { id: publisherId }, priority };
}

async function createOrUpdateQueue(
  boss: PgBoss,
  name: string,
  settings: (typeof queues)[JobName]["settings"],
) {
  if ((await boss.getQueue(name)) === null) await boss.createQueue(name, settings);
  else await boss.updateQueue(name, settings);
}
