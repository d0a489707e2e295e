import type { Reporter } from "./reporter.ts";

/** The report itself; every language's texts are in it. */
export const writeJson: Reporter = (report) => `${JSON.stringify(report, undefined, 2)}\n`;
