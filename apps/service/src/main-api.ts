import { openServices } from "#process/open-services.ts";
import { runProgram } from "#process/run-program.ts";
import { serve } from "#process/serve.ts";

runProgram(async () => {
  const { services, stop } = await openServices({ isWorker: false, role: "api" });
  const server = await serve(services);
  process.stdout.write(`Slipway API: ${services.config.publicUrl}\n`);
  return {
    stop: async () => {
      await server.close();
      await stop();
    },
  };
});
