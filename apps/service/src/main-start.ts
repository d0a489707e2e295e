import { welcome } from "#demo/welcome.ts";
import { startWorker } from "#jobs/start-worker.ts";
import { openServices } from "#process/open-services.ts";
import { runProgram } from "#process/run-program.ts";
import { serve } from "#process/serve.ts";

/** Everything in one process: database, API, portal and worker; `--empty` leaves the demo content out. */
runProgram(async () => {
  const { services, stop } = await openServices({ isWorker: true, role: "all" });
  const server = await serve(services);
  await startWorker(services);
  await welcome(services, { wantsDemo: !process.argv.includes("--empty") });
  return {
    cannotGoOn: services.schema.whenFound,
    stop: async () => {
      await server.close();
      await stop();
    },
  };
});
