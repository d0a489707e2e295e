import { writeGithub } from "./github.ts";
import { writeJson } from "./json.ts";
import { writeJunit } from "./junit.ts";
import { writeMarkdown } from "./markdown.ts";
import type { Reporter } from "./reporter.ts";
import { writeSarif } from "./sarif.ts";
import { writeText } from "./text.ts";

/** Every format that a report can be written in, by its name. */
export const reporters = {
  text: writeText,
  json: writeJson,
  sarif: writeSarif,
  junit: writeJunit,
  markdown: writeMarkdown,
  github: writeGithub,
} as const satisfies Record<string, Reporter>;

export type ReportFormat = keyof typeof reporters;
