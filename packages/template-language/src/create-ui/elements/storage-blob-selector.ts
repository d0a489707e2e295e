import { memberAt, textOrEmpty } from "../form/plain.ts";
import { defineElement, needed, property } from "./element-entry.ts";

const text = { type: "string" } as const;

/** The input is like the output. */
export const storageBlobSelector = defineElement({
  type: "Microsoft.Storage.StorageBlobSelector",
  group: "storage",
  output: { type: "object", properties: { blobName: text, sasUri: text } },
  isRequiredByDefault: false,
  source: "schema",
  live: {
    served: "stand-in",
    data: "Blobs in storage accounts of the subscription.",
    substitute: "A sample blob whose address leads nowhere.",
  },
  properties: [
    property("options.text", "text"),
    needed(property("constraints.allowedFileExtensions", "texts")),
  ],
  propose: () => null,
  check(input, reader) {
    const types = reader.texts("constraints.allowedFileExtensions").map((type) => type.toLowerCase());
    const name = textOrEmpty(memberAt(input, "blobName")).toLowerCase();
    const isAccepted = types.length === 0 || types.some((type) => name.endsWith(type));
    return isAccepted ? [] : [{ code: "file-type", values: { types: types.join(", ") } }];
  },
  sample(reader) {
    const blobName = `sample${reader.texts("constraints.allowedFileExtensions")[0] ?? ".bin"}`;
    return { blobName, sasUri: `https://storage.example/samples/${blobName}?sig=preview` };
  },
});
