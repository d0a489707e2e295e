/** Formats that a report can be printed in; the first is the default. */
export const reportFormats = ["json"] as const;
export type ReportFormat = (typeof reportFormats)[number];
