import { isObject } from "#expressions/value.ts";
import { memberAt, textOrEmpty } from "../form/plain.ts";
import { proposeStorageType } from "../form/storage-accounts.ts";
import { defineElement, needed, property } from "./element-entry.ts";

const text = { type: "string" } as const;

/** The input is `{ prefix, type }`: accounts are named by the prefix and a number. */
export const multiStorageAccountCombo = defineElement({
  type: "Microsoft.Storage.MultiStorageAccountCombo",
  group: "storage",
  output: {
    type: "object",
    properties: { prefix: text, count: { type: "int" }, resourceGroup: text, type: text },
  },
  labelParts: ["prefix", "type"],
  isRequiredByDefault: true,
  source: "schema",
  live: {
    served: "stand-in",
    data: "Whether names with the prefix are free.",
    substitute: "The rule for names and a list of names that count as taken.",
  },
  properties: [
    property("defaultValue", "object"),
    property("constraints.allowedTypes", "texts"),
    property("constraints.excludedTypes", "texts"),
    needed(property("count", "integer")),
  ],
  propose: (reader) => ({
    prefix: textOrEmpty(memberAt(reader.read("defaultValue"), "prefix")),
    type: proposeStorageType(reader),
  }),
  present(input, reader) {
    if (!isObject(input)) return input;
    const resourceGroup = reader.basics().resourceGroup.name;
    return { ...input, count: reader.number("count") ?? 1, resourceGroup };
  },
  check(input, reader) {
    const prefix = textOrEmpty(memberAt(input, "prefix"));
    if (prefix === "") return [{ code: "required", part: "prefix" }];
    const longest = 24 - String(reader.number("count") ?? 1).length;
    const isGood = prefix.length <= longest && /^[a-z0-9]{1,23}$/.test(prefix);
    return isGood
      ? []
      : [{ code: "name-format", values: { rule: `a-z, 0-9; 1–${longest}` }, part: "prefix" }];
  },
  sample: (reader) => ({ prefix: "sample", type: proposeStorageType(reader) }),
});
