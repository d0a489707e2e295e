import { Worker } from "node:worker_threads";
import type { CertificationReport } from "@slipway/certification";
import type { CertificationRequest } from "./certification-thread.ts";

/** Certifies in threads of its own, so that a hostile package can neither block nor fill the process. */
export interface Certifier {
  /**
   * @param publisherId - whose package it is: no publisher has all threads
   * @throws CertificationStopped when the package took too long or too much memory
   */
  certify(publisherId: string, request: CertificationRequest): Promise<CertificationReport>;
  stop(): Promise<void>;
}

export interface CertifierOptions {
  /** That one publisher can have; there is one more, for the others. */
  threads: number;
  /** Seconds for one request. */
  seconds: number;
  memoryMb: number;
}

/** A package could not be certified within the limits; the thread was ended. */
export class CertificationStopped extends Error {
  readonly because: "time" | "memory" | "failure";

  constructor(because: CertificationStopped["because"], message: string) {
    super(message);
    this.name = "CertificationStopped";
    this.because = because;
  }
}

interface Waiting {
  publisherId: string;
  request: CertificationRequest;
  resolve(report: CertificationReport): void;
  reject(error: Error): void;
}

/** Threads are made when they are first needed and kept; one that was ended is replaced. */
export function createCertifier(options: CertifierOptions): Certifier {
  const queue: Waiting[] = [];
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  /** Publishers of the requests that are worked on, each as often as it has a thread. */
  const busy: string[] = [];

  /** The first request of a publisher that does not have its threads yet. */
  function takeNext(): Waiting | undefined {
    const isBelowShare = ({ publisherId }: Waiting) =>
      busy.filter((other) => other === publisherId).length < options.threads;
    const index = queue.findIndex(isBelowShare);
    return index < 0 ? undefined : queue.splice(index, 1)[0];
  }

  function next(): void {
    if (idle.length === 0 && all.size > options.threads) return;
    const waiting = takeNext();
    if (waiting === undefined) return;
    const worker = idle.pop() ?? startThread();
    busy.push(waiting.publisherId);
    void runIn(worker, waiting, options.seconds).then((isReusable) => {
      busy.splice(busy.indexOf(waiting.publisherId), 1);
      if (isReusable) idle.push(worker);
      else {
        all.delete(worker);
        void worker.terminate();
      }
      next();
    });
  }

  function startThread(): Worker {
    const worker = new Worker(threadFile(), { resourceLimits: { maxOldGenerationSizeMb: options.memoryMb } });
    worker.unref();
    // A thread that dies while idle is noticed by the request that is given to it next.
    worker.on("error", () => all.delete(worker));
    all.add(worker);
    return worker;
  }

  return {
    certify: (publisherId, request) =>
      new Promise((resolve, reject) => {
        queue.push({ publisherId, request, resolve, reject });
        next();
      }),
    stop: async () => {
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}

/** Runs one request to its end; answers whether the thread can be used again. */
function runIn(worker: Worker, waiting: Waiting, seconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(
      () => fail(new CertificationStopped("time", `the certification took more than ${seconds} seconds`)),
      seconds * 1000,
    );
    const onExit = () => fail(new CertificationStopped("failure", "the certification's thread ended"));
    const onError = (error: NodeJS.ErrnoException) =>
      fail(
        new CertificationStopped(
          error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "memory" : "failure",
          error.message,
        ),
      );
    const onMessage = (answer: { report?: CertificationReport; error?: string }) => {
      clean();
      if (answer.report === undefined)
        waiting.reject(new CertificationStopped("failure", answer.error ?? ""));
      else waiting.resolve(answer.report);
      resolve(true);
    };
    function clean(): void {
      clearTimeout(timer);
      worker.off("message", onMessage);
      worker.off("error", onError);
      worker.off("exit", onExit);
      worker.unref();
    }
    function fail(error: Error): void {
      clean();
      waiting.reject(error);
      resolve(false);
    }
    worker.ref();
    worker.on("message", onMessage);
    worker.on("error", onError);
    worker.on("exit", onExit);
    worker.postMessage(waiting.request);
  });
}

/** Beside this module, with the same ending: TypeScript in the repository, JavaScript in the bundle. */
function threadFile(): URL {
  const ending = import.meta.url.endsWith(".ts") ? "ts" : "mjs";
  return new URL(`./certification-thread.${ending}`, import.meta.url);
}
