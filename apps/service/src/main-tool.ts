import { backup } from "#tool/backup.ts";
import { doctor } from "#tool/doctor.ts";
import { keys } from "#tool/keys.ts";
import { restore } from "#tool/restore.ts";
import { runTool } from "#tool/run-tool.ts";
import { verify } from "#tool/verify.ts";

/** What operators run beside the service. */
await runTool({ verify, doctor, backup, restore, keys }, process.argv.slice(2));
