import { Listr, ListrLogger, ProcessOutput, type ListrTask } from "listr2";
import type { Language, Step, StepStatus } from "@slipway/contracts";
import type { Progress } from "#publishing/progress.ts";
import { stepStatusTexts } from "#publishing/status-texts.ts";

const endedStatuses: readonly StepStatus[] = ["complete", "blocked", "rejected", "canceled"];

/** What the running tasks of the list look at: the latest steps, and how to tell them of newer ones. */
interface Board {
  steps: readonly Step[];
  isOver: boolean;
  /** Set by the task that is running. */
  look: () => void;
}

/** The steps as a list that is redrawn on stderr: spinner, latest message, tick or cross. */
export function drawnProgress(language: Language): Progress {
  const board: Board = { steps: [], isOver: false, look: () => undefined };
  let drawing: Promise<unknown> | undefined;
  let before = "";
  return {
    show(status) {
      const now = JSON.stringify(status.steps);
      const isNew = now !== before;
      before = now;
      board.steps = status.steps;
      drawing ??= draw(board, language);
      board.look();
      return isNew;
    },
    async end() {
      board.isOver = true;
      board.look();
      await drawing;
    },
  };
}

/** The steps run one after the other, so the list does, too: each task lasts until its step has ended. */
function draw(board: Board, language: Language): Promise<unknown> {
  const tasks = board.steps.map(({ id, title }): ListrTask => ({
    title: title[language],
    task: (_context, task) =>
      new Promise<void>((resolve, reject) => {
        board.look = () => {
          const step = board.steps.find((each) => each.id === id);
          if (step === undefined || board.isOver) return resolve();
          task.title = titleOf(step, language);
          task.output = step.messages.at(-1)?.text[language] ?? "";
          if (step.status === "complete") resolve();
          else if (endedStatuses.includes(step.status)) reject(new Error(task.title));
        };
        board.look();
      }),
  }));
  // Everything a watcher draws is talk, so it goes to stderr; listr2 wants another stream as its second, and leaves it alone.
  const logger = new ListrLogger({ processOutput: new ProcessOutput(process.stderr, process.stdout) });
  // At the end the whole status is printed instead.
  return new Listr(tasks, { exitOnError: false, rendererOptions: { logger, clearOutput: true } }).run();
}

function titleOf(step: Step, language: Language): string {
  if (step.status === "notStarted" || step.status === "complete") return step.title[language];
  return `${step.title[language]} (${stepStatusTexts[step.status].text[language]})`;
}
