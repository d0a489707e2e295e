import { Histogram } from "prom-client";
import { registry } from "./registry.ts";

const durations = new Histogram({
  name: "slipway_job_duration_seconds",
  help: "Time that this worker spent on a job, by queue and outcome.",
  labelNames: ["queue", "outcome"],
  buckets: [0.01, 0.05, 0.1, 0.5, 1, 5, 15, 60, 300, 900, 3600],
  registers: [registry],
});

/** Measures a job from its beginning to its end, whatever that is. */
export async function measureJob(queue: string, work: () => Promise<void>): Promise<void> {
  const end = durations.startTimer({ queue });
  try {
    await work();
    end({ outcome: "done" });
  } catch (error) {
    end({ outcome: "failed" });
    throw error;
  }
}
