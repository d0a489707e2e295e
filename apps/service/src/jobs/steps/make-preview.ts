import type { Services } from "#compose.ts";
import { findProductPage } from "#database/repositories/product-page.ts";
import type { StepOutcome, StepPlace } from "./step-outcome.ts";

/** Step 4: the submission becomes the preview slot; its page and every file that it names have to be there. */
export async function makePreview(services: Services, { run, submission }: StepPlace): Promise<StepOutcome> {
  const page = await findProductPage(services.db, submission.id);
  if (page === undefined) throw new Error(`submission ${submission.id} has no product page`);
  const missing: string[] = [];
  for (const file of submission.files) {
    if (!(await services.blobs.has(file.hash))) missing.push(file.name);
  }
  if (missing.length > 0) {
    const names = missing.join(", ");
    const text = { en: `The file store lacks: ${names}.`, "zh-CN": `文件存储中缺少：${names}。` };
    const next = { en: "Upload these files again and publish.", "zh-CN": "请重新上传这些文件并发布。" };
    return {
      succeeded: false,
      messages: [{ level: "error", code: "preview.file-missing", text, next }],
      reasons: [text],
    };
  }
  return { succeeded: true, messages: [], offerChange: { preview_run: run.number } };
}
