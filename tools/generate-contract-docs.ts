import { errorPages } from "./contract-docs/error-pages.ts";
import { operationStatesPage } from "./contract-docs/operation-states-page.ts";
import { writeGenerated } from "./write-generated.ts";

/** Writes docs/errors/ from the list of errors and docs/operation-states.md from the tables of steps and moves. */
const files = new Map([...errorPages(), ["docs/operation-states.md", operationStatesPage()]]);
writeGenerated({ files, ownedFolders: ["docs/errors"], command: "tools/generate-contract-docs.ts" });
