export type * from "./model/finding.ts";
export type * from "./model/listing.ts";
export type * from "./model/package.ts";
export type * from "./model/report.ts";
