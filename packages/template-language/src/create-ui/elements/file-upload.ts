import { isObject, type Value } from "#expressions/value.ts";
import { textOrEmpty } from "../form/plain.ts";
import { defineElement, property } from "./element-entry.ts";

/** The input is a list of `{ name, content }`; content is text or base64, as `options.openMode` says. */
export const fileUpload = defineElement({
  type: "Microsoft.Common.FileUpload",
  group: "input",
  output: { type: "any" },
  isRequiredByDefault: false,
  live: {
    served: "stand-in",
    data: "Upload to temporary storage in url mode.",
    substitute: "The file stays in the browser; url mode gives an address that leads nowhere.",
  },
  properties: [
    property("constraints.required", "truth"),
    property("constraints.accept", "text"),
    property("options.multiple", "truth"),
    property("options.uploadMode", "text", ["file", "url"]),
    property("options.openMode", "text", ["text", "binary"]),
    property("options.encoding", "text"),
  ],
  propose: () => null,
  present(input, reader) {
    const isUrl = reader.text("options.uploadMode")?.toLowerCase() === "url";
    const contents = filesIn(input).map((file) =>
      isUrl ? `https://upload.example/${encodeURIComponent(file.name)}?sig=preview` : file.content,
    );
    if (reader.truth("options.multiple")) return contents.length === 0 ? null : contents;
    return contents[0] ?? null;
  },
  check(input, reader) {
    const accepted = reader.text("constraints.accept")?.toLowerCase();
    const types = accepted
      ?.split(",")
      .map((type) => type.trim())
      .filter((type) => type.startsWith("."));
    if (types === undefined || types.length === 0) return [];
    const isRefused = filesIn(input).some(
      (file) => !types.some((type) => file.name.toLowerCase().endsWith(type)),
    );
    return isRefused ? [{ code: "file-type", values: { types: types.join(", ") } }] : [];
  },
  sample(reader) {
    const type = /\.\w+/.exec(reader.text("constraints.accept") ?? "")?.[0] ?? ".txt";
    const isBinary = reader.text("options.openMode")?.toLowerCase() === "binary";
    return [{ name: `sample${type}`, content: isBinary ? "c2FtcGxl" : "sample" }];
  },
});

function filesIn(input: Value): { name: string; content: string }[] {
  const list = Array.isArray(input) ? input : [input];
  return list.filter(isObject).map((file) => ({
    name: textOrEmpty(file["name"] ?? null),
    content: textOrEmpty(file["content"] ?? null),
  }));
}
