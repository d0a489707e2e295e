import { commandLinePage } from "./contract-docs/command-line-page.ts";
import { errorPages } from "./contract-docs/error-pages.ts";
import { offerFolderPage } from "./contract-docs/offer-folder-page.ts";
import { operationStatesPage } from "./contract-docs/operation-states-page.ts";
import { writeGenerated } from "./write-generated.ts";

/** Writes what docs say of errors, of the flow, of the command line and of offer folders from the tables that decide it. */
const files = new Map([
  ...errorPages(),
  ["docs/operation-states.md", operationStatesPage()],
  ["docs/command-line.md", commandLinePage()],
  ["docs/offer-folder.md", offerFolderPage()],
]);
writeGenerated({ files, ownedFolders: ["docs/errors"], command: "tools/generate-contract-docs.ts" });
