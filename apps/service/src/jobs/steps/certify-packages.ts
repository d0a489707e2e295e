import { applyWaivers, type CertificationReport, type Finding } from "@slipway/certification";
import type { Services } from "#compose.ts";
import { readEnforcement } from "#certification/read-enforcement.ts";
import { certificationKey } from "#certification/certification-key.ts";
import { certifySubmission } from "#certification/certify-submission.ts";
import { describeMalware } from "#certification/describe-malware.ts";
import { listGrantedWaivers } from "#certification/list-granted-waivers.ts";
import { CertificationStopped } from "#certification/certifier.ts";
import { findStepResult, insertStepResult } from "#database/repositories/step-result.ts";
import { replaceReport } from "#database/repositories/certification-report.ts";
import type { NewMessage } from "#domain/message.ts";
import { endOfDay } from "./end-of-day.ts";
import { blockingReasons, summariseFindings } from "./finding-messages.ts";
import type { StepOutcome, StepPlace } from "./step-outcome.ts";

/** Step 2: every package and the listing of the submission against the rules; an unchanged result is taken from its record. */
export async function certifyPackages(services: Services, place: StepPlace): Promise<StepOutcome> {
  const now = services.clock.now();
  const today = now.toISOString().slice(0, 10);
  const enforcement = await readEnforcement(services.db);
  const key = certificationKey(services, place.submission, { today, enforcement });
  const recorded = await findStepResult<CertificationReport>(services.db, key, now);
  let fresh: CertificationReport;
  try {
    fresh = recorded?.result ?? (await certifySubmission(services, place.submission, { today, enforcement }));
  } catch (error) {
    if (error instanceof CertificationStopped) return stopped(error);
    throw error;
  }
  const waivers = await listGrantedWaivers(services.db, place.offer);
  const report = {
    ...fresh,
    packages: fresh.packages.map((each) => ({ ...each, findings: applyWaivers(each.findings, waivers, today) })),
    listing: applyWaivers(fresh.listing, waivers, today),
  };
  const findings = [...report.packages.flatMap((each) => each.findings), ...report.listing];
  const blocking = findings.filter(isBlocking);
  const stored = {
    ...report,
    malware: describeMalware(services),
    certifiedAt: (recorded?.createdAt ?? now).toISOString(),
    ...(recorded?.runNumber === undefined ? {} : { reusedFromRun: recorded.runNumber }),
  };
  return {
    succeeded: blocking.length === 0,
    messages: [...reuseMessage(recorded?.runNumber), ...summariseFindings(findings, blocking)],
    reasons: blockingReasons(blocking),
    ...(recorded?.runNumber === undefined ? {} : { reusedFromRun: recorded.runNumber }),
    write: async (transaction) => {
      await replaceReport(transaction, place.run.id, stored, findings, now);
      if (recorded !== undefined) return;
      const validUntil = endOfDay(now);
      const { publisher_id: publisherId } = place.offer;
      await insertStepResult(transaction, { key, kind: "certification", publisherId, runId: place.run.id, result: fresh, validUntil, now });
    },
  };
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
