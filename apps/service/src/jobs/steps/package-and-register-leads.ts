import type { Services } from "#compose.ts";
import { insertProductPage } from "#database/repositories/product-page.ts";
import { insertStepResult } from "#database/repositories/step-result.ts";
import type { NewMessage } from "#domain/message.ts";
import { buildProductPage } from "#product-page/build-product-page.ts";
import { registerLeads } from "./register-leads.ts";
import type { StepOutcome, StepPlace } from "./step-outcome.ts";

/** Step 3: the product page, with images of our own, and the lead destination, with a test lead. */
export async function packageAndRegisterLeads(services: Services, place: StepPlace): Promise<StepOutcome> {
  const { run, submission } = place;
  const [page, leads] = await Promise.all([
    buildProductPage(services, submission),
    registerLeads(services, place),
  ]);
  const now = services.clock.now();
  const validUntil = new Date(now.getTime() + services.config.flow.leadTestValidHours * 60 * 60 * 1000);
  return {
    succeeded: leads.succeeded,
    messages: [
      pageMade(page.plans.length, Object.keys(page.logos).length + page.screenshots.length),
      ...leads.messages,
    ],
    reasons: leads.succeeded ? [] : leads.messages.map(({ text }) => text),
    write: async (transaction) => {
      await insertProductPage(transaction, submission.id, page, now);
      if (leads.key === undefined) return;
      const { publisher_id: publisherId } = run;
      await insertStepResult(transaction, {
        key: leads.key,
        kind: "lead-test",
        publisherId,
        runId: run.id,
        result: {},
        validUntil,
        now,
      });
    },
  };
}

function pageMade(plans: number, images: number): NewMessage {
  return {
    level: "information",
    code: "packaging.page-made",
    text: {
      en: `The product page was made: ${plans} ${plans === 1 ? "plan" : "plans"}, ${images} images.`,
      "zh-CN": `已生成产品页：${plans} 个计划，${images} 张图像。`,
    },
  };
}
