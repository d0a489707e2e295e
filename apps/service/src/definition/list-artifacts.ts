import {
  itemsOf,
  memberAt,
  memberOf,
  membersOf,
  offerFields,
  packageKey,
  pointerTo,
  screenshotLinkNames,
  thumbnailNames,
  type OfferField,
} from "@slipway/contracts/offer-fields";

/** A file that a definition links to. */
export interface ArtifactReference {
  pointer: string;
  link: string;
  kind: "image" | "document" | "package";
  /** Of packages. */
  planId?: string;
  packageVersion?: string;
}

const listNames: Partial<Record<OfferField["format"]["kind"], readonly string[]>> = {
  screenshots: screenshotLinkNames,
  videos: thumbnailNames,
};

/** Every file that the definition names, as the field data says where files are. */
export function listArtifacts(definition: unknown): ArtifactReference[] {
  const offer = memberOf(definition, "offer");
  const found = offerFields
    .filter((field) => field.scope === "offer")
    .flatMap((field) => ofField(field, memberOf(offer, field.key), `/offer${pointerTo(field.key)}`));
  itemsOf(memberOf(definition, "plans")).forEach((plan, index) => found.push(...ofPlan(plan, index)));
  return found;
}

function ofField(field: OfferField, value: unknown, pointer: string): ArtifactReference[] {
  const { kind } = field.format;
  if (kind === "image" || kind === "document") return ofLink(value, pointer, kind);
  const names = listNames[kind];
  if (names === undefined) return [];
  return itemsOf(value).flatMap((item, index) => {
    const at = pointer + pointerTo(index);
    if (typeof item === "string") return kind === "screenshots" ? ofLink(item, at, "image") : [];
    const name = names.find((candidate) => typeof memberOf(item, candidate) === "string");
    return name === undefined ? [] : ofLink(memberOf(item, name), at + pointerTo(name), "image");
  });
}

function ofPlan(plan: unknown, index: number): ArtifactReference[] {
  const planId = String(memberOf(plan, "planId") ?? "");
  return Object.entries(membersOf(memberOf(plan, packageKey))).flatMap(([packageVersion, content]) => {
    const pointer = pointerTo("plans", index, packageKey, packageVersion, "packageVersion", "packageFile");
    return ofLink(memberAt(content, "packageVersion/packageFile"), pointer, "package").map((found) => ({
      ...found,
      planId,
      packageVersion,
    }));
  });
}

function ofLink(link: unknown, pointer: string, kind: ArtifactReference["kind"]): ArtifactReference[] {
  return typeof link === "string" && link.trim() !== "" ? [{ pointer, link, kind }] : [];
}
