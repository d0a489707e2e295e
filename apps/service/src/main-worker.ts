import { startWorker } from "#jobs/start-worker.ts";
import { openServices } from "#process/open-services.ts";
import { runProgram } from "#process/run-program.ts";

runProgram(async () => {
  const { services, stop } = await openServices({ isWorker: true });
  await startWorker(services);
  process.stdout.write("Slipway worker: waiting for jobs\n");
  return { stop };
});
