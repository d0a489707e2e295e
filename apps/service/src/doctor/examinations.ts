import type { Examination } from "./examination.ts";
import { dataFolder } from "./examinations/data-folder.ts";
import { databaseClock } from "./examinations/database-clock.ts";
import { databaseConnections } from "./examinations/database-connections.ts";
import { databaseSchema } from "./examinations/database-schema.ts";
import { fileStore } from "./examinations/file-store.ts";
import { installationKey } from "./examinations/installation-key.ts";
import { mailServer } from "./examinations/mail-server.ts";
import { malwareScanner } from "./examinations/malware-scanner.ts";
import { workerAtWork } from "./examinations/worker-at-work.ts";

/** Everything that `slipway doctor` examines, in the order of the report. */
export const examinations: readonly Examination[] = [
  dataFolder,
  databaseSchema,
  databaseClock,
  databaseConnections,
  fileStore,
  installationKey,
  workerAtWork,
  mailServer,
  malwareScanner,
];
