/** The version that reports name; the same as in package.json, which a pure package cannot read. */
export const toolVersion = "0.1.0";
