import { Listr, ListrLogger, ProcessOutput, type ListrTask } from "listr2";
import type { Language, OfferStatusDetail, Step, StepStatus } from "@slipway/contracts";
import type { Progress } from "#publishing/progress.ts";
import { stepStatusTexts } from "#publishing/status-texts.ts";

const endedStatuses: readonly StepStatus[] = ["complete", "blocked", "rejected", "canceled"];

/** The steps as a list that is redrawn on stderr: spinner, latest message, tick or cross. */
export function drawnProgress(language: Language): Progress {
  const watchers = new Map<string, (step: Step | undefined) => void>();
  let drawing: Promise<unknown> | undefined;
  let before = "";
  return {
    show(status) {
      const now = JSON.stringify(status.steps);
      const isNew = now !== before;
      before = now;
      drawing ??= draw(status, watchers, language);
      for (const step of status.steps) watchers.get(step.id)?.(step);
      return isNew;
    },
    async end() {
      for (const watcher of watchers.values()) watcher(undefined);
      await drawing;
    },
  };
}

function draw(
  status: OfferStatusDetail,
  watchers: Map<string, (step: Step | undefined) => void>,
  language: Language,
): Promise<unknown> {
  const tasks = status.steps.map((first): ListrTask => ({
    title: first.title[language],
    task: (_context, task) =>
      new Promise<void>((resolve, reject) => {
        const take = (step: Step | undefined) => {
          if (step === undefined) return (task.skip(`${first.title[language]}`), resolve());
          task.title = titleOf(step, language);
          task.output = step.messages.at(-1)?.text[language] ?? "";
          if (step.status === "complete") resolve();
          else if (endedStatuses.includes(step.status)) reject(new Error(task.title));
        };
        watchers.set(first.id, take);
        take(first);
      }),
  }));
  // Everything a watcher draws is talk: stdout stays free for the result.
  const logger = new ListrLogger({ processOutput: new ProcessOutput(process.stderr, process.stderr) });
  return new Listr(tasks, {
    concurrent: true,
    exitOnError: false,
    rendererOptions: { logger, collapseSkips: false, showSkipMessage: false },
  }).run();
}

function titleOf(step: Step, language: Language): string {
  if (step.status === "notStarted" || step.status === "complete") return step.title[language];
  return `${step.title[language]} (${stepStatusTexts[step.status].text[language]})`;
}
