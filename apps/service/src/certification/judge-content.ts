import { applyWaivers, type CertificationReport, type Finding } from "@slipway/certification";
import type { CertificationReport as JudgedReport, Text } from "@slipway/contracts";
import type { Services } from "#compose.ts";
import type { OfferRow } from "#database/repositories/offer.ts";
import { findStepResult, type StepResult } from "#database/repositories/step-result.ts";
import type { SubmissionRow } from "#database/repositories/submission.ts";
import type { NewMessage } from "#domain/message.ts";
import { certificationKey } from "./certification-key.ts";
import { CertificationStopped } from "./certifier.ts";
import { certifySubmission } from "./certify-submission.ts";
import { blockingReasons, summariseFindings } from "./finding-messages.ts";
import { listGrantedWaivers } from "./list-granted-waivers.ts";
import { readEnforcement } from "./read-enforcement.ts";
import { scanFiles } from "./scan-files.ts";

type Content = Pick<SubmissionRow, "publisher_id" | "offer_id" | "content_hash" | "definition" | "files">;

/** What certification says of some content, with waivers applied; nothing is written. */
export interface Judgement {
  succeeded: boolean;
  /** Absent when certification was stopped. */
  report?: JudgedReport;
  findings: readonly Finding[];
  messages: NewMessage[];
  reasons: Text[];
  reusedFromRun?: number;
  /** A report made now, before waivers, to be remembered under its key. */
  made?: { key: string; report: CertificationReport; at: Date };
}

/** Every package and the listing of some content against the rules; an unchanged result is taken from its record. */
export async function judgeContent(
  services: Services,
  offer: Pick<OfferRow, "publisher_id" | "id">,
  content: Content,
): Promise<Judgement> {
  try {
    return await judge(services, offer, content, await findOrMakeReport(services, content));
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

async function findOrMakeReport(services: Services, content: Content): Promise<FoundReport> {
  const now = services.clock.now();
  const today = now.toISOString().slice(0, 10);
  const enforcement = await readEnforcement(services.db);
  const key = certificationKey(content, { today, enforcement });
  const recorded = await findStepResult<CertificationReport>(services.db, key, now);
  const fresh = recorded?.result ?? (await certifySubmission(services, content, { today, enforcement }));
  return { key, today, now, fresh, recorded };
}

/** Applies waivers, which never make a record useless, and says what blocks. */
async function judge(
  services: Services,
  offer: Pick<OfferRow, "publisher_id" | "id">,
  content: Content,
  { key, today, now, fresh, recorded }: FoundReport,
): Promise<Judgement> {
  const waivers = await listGrantedWaivers(services.db, offer);
  const packages = fresh.packages.map((each) => ({
    ...each,
    findings: applyWaivers(each.findings, waivers, today),
  }));
  const listing = applyWaivers(fresh.listing, waivers, today);
  const findings = [...packages.flatMap((each) => each.findings), ...listing];
  const blocking = findings.filter(isBlocking);
  const reusedFromRun = recorded?.runNumber;
  const reuse = reusedFromRun === undefined ? {} : { reusedFromRun };
  const packageFiles = content.files.filter((file) => file.planId !== undefined);
  const { summary: malware, infected } = await scanFiles(services, packageFiles);
  const certifiedAt = (recorded?.createdAt ?? now).toISOString();
  return {
    succeeded: blocking.length === 0 && infected.length === 0,
    report: { ...fresh, packages, listing, malware, certifiedAt, ...reuse },
    findings,
    messages: [...reuseMessage(reusedFromRun), ...infected, ...summariseFindings(findings, blocking)],
    reasons: [...infected.map(({ text }) => text), ...blockingReasons(blocking)],
    ...reuse,
    ...(recorded === undefined ? { made: { key, report: fresh, at: now } } : {}),
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

function stopped(error: CertificationStopped): Judgement {
  const message: NewMessage = {
    level: "error",
    code: `certification.stopped-${error.because}`,
    text: stopTexts[error.because],
    next: {
      en: "Make the package smaller or simpler and publish again, or create an incident.",
      "zh-CN": "请精简该包后重新发布，或提交事件。",
    },
  };
  return { succeeded: false, findings: [], messages: [message], reasons: [message.text] };
}
