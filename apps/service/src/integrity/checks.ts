import { filesAreStored } from "./checks/files-are-stored.ts";
import { filesAreWanted } from "./checks/files-are-wanted.ts";
import { historyIsWhole } from "./checks/history-is-whole.ts";
import { historyTellsEachFactOnce } from "./checks/history-tells-each-fact-once.ts";
import { jobsAreNotStuck } from "./checks/jobs-are-not-stuck.ts";
import { jobsAreThere } from "./checks/jobs-are-there.ts";
import { messagesLeftOrWereTold } from "./checks/messages-left-or-were-told.ts";
import { offersAgreeWithRuns } from "./checks/offers-agree-with-runs.ts";
import { runsStandAtAStep } from "./checks/runs-stand-at-a-step.ts";
import { secretsOpen } from "./checks/secrets-open.ts";
import { submissionsAreUnchanged } from "./checks/submissions-are-unchanged.ts";
import type { IntegrityCheck } from "./inspected.ts";

/** Every promise that `slipway verify` looks after, in the order of the report. */
export const integrityChecks: readonly IntegrityCheck[] = [
  offersAgreeWithRuns,
  runsStandAtAStep,
  jobsAreThere,
  jobsAreNotStuck,
  historyTellsEachFactOnce,
  historyIsWhole,
  messagesLeftOrWereTold,
  submissionsAreUnchanged,
  filesAreStored,
  filesAreWanted,
  secretsOpen,
];
