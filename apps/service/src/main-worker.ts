import { startWorker } from "#jobs/start-worker.ts";
import { serveWorkerMetrics } from "#metrics/serve-worker-metrics.ts";
import { openServices } from "#process/open-services.ts";
import { runProgram } from "#process/run-program.ts";

runProgram(async () => {
  const { services, stop } = await openServices({ isWorker: true, role: "worker" });
  await startWorker(services);
  const metrics = await serveWorkerMetrics(services);
  process.stdout.write("Slipway worker: waiting for jobs\n");
  return {
    cannotGoOn: services.schema.whenFound,
    stop: async () => {
      await metrics?.close();
      await stop();
    },
  };
});
