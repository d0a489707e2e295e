import type { Language } from "#model/finding.ts";
import type { CertificationReport } from "#model/report.ts";

/** How a report is to be written; machine formats ignore colour and width. */
export interface ReportStyle {
  language: Language;
  /** ANSI colours; off when absent. */
  hasColour?: boolean;
  /** Columns of the terminal; 100 when absent. */
  width?: number;
}

/** Writes a whole report as one document that ends with a line break; what it writes depends on its input alone. */
export type Reporter = (report: CertificationReport, style: ReportStyle) => string;
