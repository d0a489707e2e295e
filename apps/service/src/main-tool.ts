import { doctor } from "#tool/doctor.ts";
import { runTool } from "#tool/run-tool.ts";
import { verify } from "#tool/verify.ts";

/** What operators run beside the service: `verify`, `doctor`. */
await runTool({ verify, doctor }, process.argv.slice(2));
