import type { CertificationReport, DryRun, DryRunStep, ProductPage, StepId } from "@slipway/contracts";
import { judgeContent } from "#certification/judge-content.ts";
import type { Context } from "#context.ts";
import type { OfferKey } from "#database/repositories/offer.ts";
import type { NewMessage } from "#domain/message.ts";
import type { SubmissionFile } from "#domain/submission.ts";
import { getProductPage } from "#queries/publishing/get-product-page.ts";
import type { CheckedDraft } from "../check-draft.ts";
import { planLeads } from "./plan-leads.ts";

/** What is tried: a draft that step 1 has read, as a submission would hold it. */
export interface TriedDraft {
  context: Context;
  key: OfferKey;
  checked: CheckedDraft;
  files: SubmissionFile[];
  contentHash: string;
}

/** What the steps of a dry run make on the way. */
export interface Made {
  report?: CertificationReport;
  page?: ProductPage;
  leads?: DryRun["leads"];
}

type Tried = Pick<DryRunStep, "outcome" | "messages" | "reusedFromRun">;

/** How each step is tried; a step without an entry waits for somebody or only a real run can do it. */
export const trials: Partial<Record<StepId, (draft: TriedDraft, made: Made) => Promise<Tried>>> = {
  "validate-prerequisites": async ({ checked }) => {
    const count = checked.findings.filter(({ severity }) => severity === "error").length;
    if (count === 0) return pass([]);
    const text = {
      en: `${count} ${count === 1 ? "field has" : "fields have"} to be corrected first.`,
      "zh-CN": `需要先更正 ${count} 个字段。`,
    };
    return fail([{ level: "error", code: "prerequisites-not-met", text }]);
  },
  certification: async ({ context, checked, files, contentHash }, made) => {
    const judgement = await judgeContent(context.services, checked.offer, {
      publisher_id: checked.offer.publisher_id,
      offer_id: checked.offer.id,
      content_hash: contentHash,
      definition: checked.text,
      files,
    });
    const { report, succeeded, messages, reusedFromRun } = judgement;
    if (report !== undefined) made.report = report;
    const reuse = reusedFromRun === undefined ? {} : { reusedFromRun };
    return { ...(succeeded ? pass(messages) : fail(messages)), ...reuse };
  },
  packaging: async ({ context, key, checked, contentHash }, made) => {
    made.page = { ...(await getProductPage(context, { ...key, slot: "draft" })), contentHash };
    const { leads, messages } = await planLeads(context.services, key, checked.definition);
    made.leads = leads;
    return messages.some(({ level }) => level === "error") ? fail(messages) : pass(messages);
  },
  preview: async ({ context, files }) => {
    const missing: string[] = [];
    for (const { hash, name } of files) {
      if (!(await context.services.blobs.has(hash))) missing.push(name);
    }
    if (missing.length === 0) return pass([]);
    const names = missing.join(", ");
    const text = { en: `The file store lacks: ${names}.`, "zh-CN": `文件存储中缺少：${names}。` };
    return fail([{ level: "error", code: "preview.file-missing", text }]);
  },
};

function pass(messages: readonly NewMessage[]): Tried {
  return { outcome: "would-pass", messages: [...messages] };
}

function fail(messages: readonly NewMessage[]): Tried {
  return { outcome: "would-fail", messages: [...messages] };
}
