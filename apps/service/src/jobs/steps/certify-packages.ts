import { applyWaivers, type CertificationReport, type Finding } from "@slipway/certification";
import type { Services } from "#compose.ts";
import { readEnforcement } from "#certification/read-enforcement.ts";
import { certificationKey } from "#certification/certification-key.ts";
import { certifySubmission } from "#certification/certify-submission.ts";
import { scanFiles } from "#certification/scan-files.ts";
import { listGrantedWaivers } from "#certification/list-granted-waivers.ts";
import { CertificationStopped } from "#certification/certifier.ts";
import type { Transaction } from "#database/database.ts";
import { findStepResult, insertStepResult, type StepResult } from "#database/repositories/step-result.ts";
import { replaceReport } from "#database/repositories/certification-report.ts";
import type { NewMessage } from "#domain/message.ts";
import { endOfDay } from "./end-of-day.ts";
import { blockingReasons, summariseFindings } from "./finding-messages.ts";
import type { StepOutcome, StepPlace } from "./step-outcome.ts";

/** Step 2: every package and the listing of the submission against the rules; an unchanged result is taken from its record. */
export async function certifyPackages(services: Services, place: StepPlace): Promise<StepOutcome> {
  try {
    return await judge(services, place, await findOrMakeReport(services, place));
  } catch (error) {
    if (error instanceof CertificationStopped) return stopped(error);
    throw error;
  }
}

/** A report before waivers, and where it came from. */
interface FoundReport {
  key: string;
  today: string;
  now: Date;
  fresh: CertificationReport;
  recorded: StepResult<CertificationReport> | undefined;
}

async function findOrMakeReport(services: Services, { submission }: StepPlace): Promise<FoundReport> {
  const now = services.clock.now();
  const today = now.toISOString().slice(0, 10);
  const enforcement = await readEnforcement(services.db);
  const key = certificationKey(submission, { today, enforcement });
  const recorded = await findStepResult<CertificationReport>(services.db, key, now);
  const fresh = recorded?.result ?? (await certifySubmission(services, submission, { today, enforcement }));
  return { key, today, now, fresh, recorded };
}

/** Applies waivers, which never make a record useless, and says what blocks. */
async function judge(services: Services, place: StepPlace, found: FoundReport): Promise<StepOutcome> {
  const { fresh, recorded, today, now } = found;
  const waivers = await listGrantedWaivers(services.db, place.offer);
  const packages = fresh.packages.map((each) => ({
    ...each,
    findings: applyWaivers(each.findings, waivers, today),
  }));
  const listing = applyWaivers(fresh.listing, waivers, today);
  const findings = [...packages.flatMap((each) => each.findings), ...listing];
  const blocking = findings.filter(isBlocking);
  const reusedFromRun = recorded?.runNumber;
  const reuse = reusedFromRun === undefined ? {} : { reusedFromRun };
  const { summary: malware, infected } = await scanFiles(services, packagesOf(place));
  const certifiedAt = (recorded?.createdAt ?? now).toISOString();
  const report = { ...fresh, packages, listing, malware, certifiedAt, ...reuse };
  return {
    succeeded: blocking.length === 0 && infected.length === 0,
    messages: [...reuseMessage(reusedFromRun), ...infected, ...summariseFindings(findings, blocking)],
    reasons: [...infected.map(({ text }) => text), ...blockingReasons(blocking)],
    ...reuse,
    write: async (transaction) => {
      await replaceReport(transaction, place.run.id, report, findings, now);
      if (recorded === undefined) await remember(transaction, place, found);
    },
  };
}

function packagesOf({ submission }: StepPlace) {
  return submission.files.filter((file) => file.planId !== undefined);
}

async function remember(
  transaction: Transaction,
  { offer, run }: StepPlace,
  found: FoundReport,
): Promise<void> {
  await insertStepResult(transaction, {
    key: found.key,
    kind: "certification",
    publisherId: offer.publisher_id,
    runId: run.id,
    result: found.fresh,
    validUntil: endOfDay(found.now),
    now: found.now,
  });
}

function isBlocking(finding: Finding): boolean {
  return finding.enforcement === "block" && finding.severity === "error" && finding.waived === undefined;
}

function reuseMessage(runNumber: number | undefined): NewMessage[] {
  if (runNumber === undefined) return [];
  return [
    {
      level: "information",
      code: "certification.reused",
      text: {
        en: `Nothing that certification depends on has changed since run ${runNumber}; its result was taken.`,
        "zh-CN": `自第 ${runNumber} 次发布以来，认证所依据的内容没有变化；已沿用其结果。`,
      },
    },
  ];
}

const stopTexts = {
  time: { en: "The package took too long to certify.", "zh-CN": "认证该包所用时间过长。" },
  memory: { en: "The package needs too much memory to certify.", "zh-CN": "认证该包所需内存过多。" },
  failure: { en: "The package could not be certified.", "zh-CN": "无法认证该包。" },
};

function stopped(error: CertificationStopped): StepOutcome {
  const message: NewMessage = {
    level: "error",
    code: `certification.stopped-${error.because}`,
    text: stopTexts[error.because],
    next: {
      en: "Make the package smaller or simpler and publish again, or create an incident.",
      "zh-CN": "请精简该包后重新发布，或提交事件。",
    },
  };
  return { succeeded: false, messages: [message], reasons: [message.text] };
}
