import { extname } from "node:path";
import { isObject, type JsonObject } from "#offer-folder/convert-fields.ts";
import { versionsField } from "#offer-folder/fields.ts";

/** Pointers whose files have names of their own; everything else is named after its pointer. */
const imageNames: Readonly<Record<string, string>> = {
  smallLogo: "small-logo",
  mediumLogo: "medium-logo",
  largeLogo: "large-logo",
  wideLogo: "wide-logo",
  heroLogo: "hero",
  screenshots: "screenshot",
  videos: "video",
};

/** A path below the offer folder for a file of the definition: `images/small-logo.png`, `packages/basic-1.0.0.zip`. */
export function nameFile(definition: JsonObject, file: { pointer: string; name: string }): string {
  const members = file.pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  const [list, index, key, version] = members;
  if (list === "plans" && key === versionsField.wire && version !== undefined)
    return `packages/${safe(planId(definition, Number(index)))}-${safe(version)}.zip`;
  const ending = /^\.[a-z0-9]{1,5}$/i.test(extname(file.name)) ? extname(file.name).toLowerCase() : "";
  const image = list === "offer" ? imageNames[index?.split(".").at(-1) ?? ""] : undefined;
  if (image === undefined) return `files/${members.map(safe).join("-")}${ending}`;
  const isListed = key !== undefined && /^\d+$/.test(key);
  return `images/${image}${isListed ? `-${Number(key) + 1}` : ""}${ending || ".png"}`;
}

function planId(definition: JsonObject, index: number): string {
  const plan: unknown = Array.isArray(definition["plans"]) ? definition["plans"][index] : undefined;
  const id = isObject(plan) ? plan["planId"] : undefined;
  return typeof id === "string" && id !== "" ? id : `plan-${index + 1}`;
}

/** What a server names a file must never lead out of the folder. */
function safe(text: string): string {
  return text.replace(/[^a-zA-Z0-9._-]+/g, "-").replace(/^\.+/, "") || "file";
}
