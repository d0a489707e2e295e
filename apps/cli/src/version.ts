import manifest from "../package.json" with { type: "json" };

/** The version of Slipway, as `--version` and the reports say it. */
export const version: string = manifest.version;
