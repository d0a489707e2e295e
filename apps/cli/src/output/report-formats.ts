import type { ReportFormat } from "@slipway/certification";

/** Formats that a report can be printed in; the first is the default. Here so that help needs no engine. */
export const reportFormats = [
  "text",
  "json",
  "sarif",
  "junit",
  "markdown",
  "github",
] as const satisfies ReportFormat[];
export type { ReportFormat };
