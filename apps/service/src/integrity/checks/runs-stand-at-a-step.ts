import type { StepId } from "@slipway/contracts";
import { sql } from "#database/database.ts";
import { statusWhileAt } from "#domain/step-changes.ts";
import { stepsOf } from "#domain/steps.ts";
import type { Fault } from "../fault.ts";
import type { IntegrityCheck } from "../inspected.ts";

interface RunSeen {
  publisher_id: string;
  offer_id: string;
  offer_type_id: string;
  number: number;
  state: string;
  step: StepId;
  ended: boolean;
  due: boolean;
  review: string | null;
  /** Some step is not complete. */
  unfinished: boolean;
  steps: Record<string, string>;
}

/** A run has ended, or its steps say where it stands: all before complete, all after not begun. */
export const runsStandAtAStep: IntegrityCheck = {
  name: "runs-stand-at-a-step",
  title: {
    en: "Every run has ended or stands at one step",
    "zh-CN": "每次发布已结束，或停在某一步骤",
  },
  inspect: async ({ db }, tell) => {
    const { rows } = await sql<RunSeen & { total: number }>`
      select run.publisher_id, run.offer_id, offer.offer_type_id, run.number, run.state, run.step,
        run.ended_at is not null as ended, run.due_at is not null as due, review.state as review,
        exists (select 1 from run_step where run_step.run_id = run.id and run_step.status <> 'complete') as unfinished,
        (select jsonb_object_agg(run_step.step, run_step.status) from run_step where run_step.run_id = run.id) as steps
      from run join offer on offer.publisher_id = run.publisher_id and offer.id = run.offer_id
      left join review on review.run_id = run.id
      where run.state in ('running', 'waiting') or run.ended_at is null or review.state = 'waiting'
        or (run.state = 'succeeded' and exists (
          select 1 from run_step where run_step.run_id = run.id and run_step.status <> 'complete'))`.execute(
      db,
    );
    for (const run of rows) for (const problem of problemsOf(run)) tell(faultOf(run, problem));
    const { rows: counted } = await sql<{ count: number }>`select count(*) as count from run`.execute(db);
    return counted[0]?.count ?? 0;
  },
};

type Problem = readonly [en: string, zh: string];

function problemsOf(run: RunSeen): Problem[] {
  const isActive = run.state === "running" || run.state === "waiting";
  const problems: Problem[] = [];
  if (isActive === run.ended)
    problems.push(
      isActive
        ? ["is under way and has an end", "正在进行却有结束时间"]
        : ["ended at no time", "已结束却没有结束时间"],
    );
  if (run.review === "waiting" && !(run.state === "waiting" && run.step === "marketplace-review"))
    problems.push(["has a review that waits", "其评审仍在等待"]);
  if (run.state === "waiting" && run.step === "marketplace-review" && run.review !== "waiting")
    problems.push(["waits for a review that is not open", "等待的评审并未打开"]);
  if (run.state === "waiting" && !run.due) problems.push(["waits without a due date", "等待但没有截止日期"]);
  if (run.state === "succeeded" && run.unfinished)
    problems.push(["is live with steps that are not complete", "已上线但有未完成的步骤"]);
  if (isActive) problems.push(...stepProblems(run));
  return problems;
}

function stepProblems(run: RunSeen): Problem[] {
  const steps = stepsOf(run.offer_type_id);
  const at = steps.findIndex(({ id }) => id === run.step);
  const expected = (index: number) =>
    index < at ? "complete" : index === at ? statusWhileAt(steps[at]) : "notStarted";
  return steps
    .map(({ id }, index) => [id, run.steps?.[id] ?? "missing", expected(index)] as const)
    .filter(([, found, wanted]) => found !== wanted)
    .map(([id, found, wanted]) => [
      `stands at ${run.step}, so ${id} should be ${wanted}, but is ${found}`,
      `位于 ${run.step}，因此 ${id} 应为 ${wanted}，实际为 ${found}`,
    ]);
}

function faultOf(run: RunSeen, [en, zh]: Problem): Fault {
  return {
    subject: `${run.publisher_id}/${run.offer_id} run ${run.number}`,
    text: { en: `The run ${en}.`, "zh-CN": `该次发布${zh}。` },
    fix: {
      en: "Cancel the publish and publish again; if that is refused, restore from a backup.",
      "zh-CN": "请取消该次发布并重新发布；如果被拒绝，请从备份恢复。",
    },
  };
}
