import { commandLinePage } from "./contract-docs/command-line-page.ts";
import { errorPages } from "./contract-docs/error-pages.ts";
import { guidePages } from "./contract-docs/fill-lists.ts";
import { glossaryWords } from "./contract-docs/glossary-words.ts";
import { fileOf, languages, type Language } from "./contract-docs/languages.ts";
import { offerFolderPage } from "./contract-docs/offer-folder-page.ts";
import { operationStatesPage } from "./contract-docs/operation-states-page.ts";
import { writeGenerated } from "./write-generated.ts";

/** Pages that are made from the tables that decide what they say, in both languages. */
const pages: Readonly<Record<string, (language: Language) => string>> = {
  "operation-states": operationStatesPage,
  "command-line": commandLinePage,
  "offer-folder": offerFolderPage,
};

/** Writes what docs say of errors, of the flow, of the command line and of offer folders, the lists of the guide, and the words of the help. */
const made = languages.flatMap((language) =>
  Object.entries(pages).map(([page, make]): [string, string] => [
    `docs/${fileOf(page, language)}`,
    make(language),
  ]),
);
const files = new Map([...errorPages(), ...made, ...guidePages(), await glossaryWords()]);
writeGenerated({ files, ownedFolders: ["docs/errors"], command: "tools/generate-contract-docs.ts" });
