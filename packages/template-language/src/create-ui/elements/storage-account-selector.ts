import { checkStorageAccount, listStorageAccounts, proposeStorageAccount } from "../form/storage-accounts.ts";
import { defineElement, property } from "./element-entry.ts";

const text = { type: "string" } as const;

/** The input is like the output. */
export const storageAccountSelector = defineElement({
  type: "Microsoft.Storage.StorageAccountSelector",
  group: "storage",
  output: {
    type: "object",
    properties: { name: text, resourceGroup: text, type: text, newOrExisting: text, kind: text },
  },
  isRequiredByDefault: true,
  live: {
    served: "stand-in",
    data: "Storage accounts of the subscription; whether a name is free.",
    substitute: "Sample accounts, the rule for names, and a list of names that count as taken.",
  },
  properties: [
    property("defaultValue", "object"),
    property("constraints.allowedTypes", "texts"),
    property("constraints.excludedTypes", "texts"),
    property("options.hideExisting", "truth"),
  ],
  choices: listStorageAccounts,
  propose: proposeStorageAccount,
  check: checkStorageAccount,
  sample: (reader) => ({ ...(proposeStorageAccount(reader) as object), name: "samplestorage01" }),
  variants: (reader) =>
    reader
      .choices()
      .slice(0, 1)
      .map((choice) => choice.value),
});
