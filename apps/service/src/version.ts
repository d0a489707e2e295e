import manifest from "../package.json" with { type: "json" };

/** The version of Slipway, as settings and the API's description say it. */
export const version: string = manifest.version;
