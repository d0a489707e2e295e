import type { OfferStatusDetail, Run, Text } from "@slipway/contracts";
import { exitCodes, type ExitCode } from "#exit-codes.ts";

/** What a watcher waits for: the preview, the live offer, or whatever ends or needs a person. */
export type Goal = "preview" | "live" | "rest";

export interface Verdict {
  exitCode: ExitCode;
  text: Text;
}

/** What has become of run `runNumber`, or undefined while it still goes on towards the goal. */
export function judgeRun(status: OfferStatusDetail, runNumber: number, goal: Goal): Verdict | undefined {
  const { run } = status;
  if (run === undefined) return undefined;
  if (run.runNumber > runNumber)
    return refused({
      en: `Run ${runNumber} was superseded by run ${run.runNumber}.`,
      "zh-CN": `第 ${runNumber} 次运行已被第 ${run.runNumber} 次运行取代。`,
    });
  return judgeEnd(run) ?? (run.state === "waiting" ? judgeWait(run, goal) : undefined);
}

function judgeEnd(run: Run): Verdict | undefined {
  if (run.state === "succeeded") return fine({ en: "The offer is live.", "zh-CN": "产品/服务已上线。" });
  if (run.state === "failed") {
    const step = run.steps.find(({ status }) => status === "blocked");
    return refused({
      en: `The run failed in step "${step?.title.en ?? run.step}".`,
      "zh-CN": `运行在步骤“${step?.title["zh-CN"] ?? run.step}”失败。`,
    });
  }
  if (run.state !== "canceled") return undefined;
  return run.endedBecause === "review-feedback"
    ? refused({
        en: "The reviewer asks for changes; the run has ended. Publish again after the changes.",
        "zh-CN": "评审者要求更改；此次运行已结束。请在更改后重新发布。",
      })
    : refused({ en: "The run was cancelled.", "zh-CN": "此次运行已取消。" });
}

function judgeWait({ step }: Run, goal: Goal): Verdict | undefined {
  if (goal === "live") return undefined;
  if (step === "publisher-sign-off")
    return fine({
      en: "The offer can be previewed. `slipway go-live` signs it off.",
      "zh-CN": "产品/服务可以预览了。用 `slipway go-live` 签收。",
    });
  return fine({ en: "The offer waits for the reviewer.", "zh-CN": "产品/服务正在等待评审者。" });
}

function fine(text: Text): Verdict {
  return { exitCode: exitCodes.fine, text };
}
function refused(text: Text): Verdict {
  return { exitCode: exitCodes.refused, text };
}
