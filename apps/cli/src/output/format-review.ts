import type { Language, Review, ReviewDifference } from "@slipway/contracts";
import { formatTime } from "#output/format-time.ts";

/** A review as text: head, what changed, packages, threads, decision. */
export function formatReview(review: Review, difference: ReviewDifference, language: Language): string {
  const say = (en: string, zh: string) => (language === "en" ? en : zh);
  return [
    `${review.offerName} (${review.publisherId}/${review.offerId}), ${say("run", "运行")} ${review.runNumber}: ${review.state}`,
    `${say("Due", "到期")} ${formatTime(review.dueAt)}`,
    ...section(changeTitle(difference, say), formatChanges(difference)),
    ...section(
      say("Packages", "包"),
      review.packages.map(
        ({ planId, packageVersion, name, files }) =>
          `${planId} ${packageVersion}: ${name} (${files.length} ${say("files", "个文件")})`,
      ),
    ),
    ...section(say("Threads", "讨论串"), review.threads.flatMap(formatThread)),
    ...section(
      say("Decision", "决定"),
      review.decision === undefined ? [] : [`${review.decision.by.name}: ${review.decision.text}`],
    ),
    "",
  ].join("\n");
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", title, ...lines.map((line) => `  ${line}`)];
}

function changeTitle(
  { comparedWithRun: run }: ReviewDifference,
  say: (en: string, zh: string) => string,
): string {
  return run === undefined
    ? say("Content (nothing was approved before)", "内容（此前没有批准过的内容）")
    : say(`Changed since run ${run}`, `自第 ${run} 次运行以来的更改`);
}

const signs = { added: "+", removed: "-", changed: "~", unchanged: " " } as const;

function formatChanges({ fields, files }: ReviewDifference): string[] {
  return [
    ...fields.map(({ kind, pointer }) => `${signs[kind]} ${pointer}`),
    ...files
      .filter(({ kind }) => kind !== "unchanged")
      .map(({ kind, planId, path }) => `${signs[kind]} ${planId}: ${path}`),
  ];
}

function formatThread(thread: Review["threads"][number]): string[] {
  const file =
    thread.file === undefined
      ? undefined
      : `${thread.file}${thread.line === undefined ? "" : `:${thread.line}`}`;
  return [
    `[${thread.state}] ${file ?? thread.pointer ?? "-"}${thread.policy === undefined ? "" : ` (${thread.policy})`}  ${thread.id}`,
    ...thread.comments.map(({ at, by, text }) => `    ${formatTime(at)} ${by.name}: ${text}`),
  ];
}
