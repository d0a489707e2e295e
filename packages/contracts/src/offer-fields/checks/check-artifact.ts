import type { ArtifactFact } from "../facts.ts";
import type { OfferField } from "../field.ts";
import { pointerTo } from "../pointer.ts";
import { isEmpty, isMembers, memberOf } from "../values.ts";
import { checkCount, isListOf } from "./check-list.ts";
import { checkMaxLength, isTextOf, isUrl, shorten } from "./check-text.ts";
import type { CheckContext, ValueCheck } from "./context.ts";

const videoHosts =
  /^https?:\/\/([\w-]+\.)*(youtube\.com|youtu\.be|youtube-nocookie\.com|vimeo\.com)([/?#]|$)/i;
const maxNameLength = 100;

/** The stored file behind a link; reports one that is not there. Undefined also while nothing is known of files. */
function findStored(
  context: CheckContext,
  field: OfferField,
  link: string,
  pointer: string,
): Extract<ArtifactFact, { state: "stored" }> | undefined {
  if (context.facts.artifacts === undefined) return undefined;
  const fact = context.facts.artifacts.get(link) ?? { state: "missing" };
  if (fact.state === "stored") return fact;
  if (fact.state === "missing") context.report("artifact-missing", field, pointer);
  else context.report("artifact-not-fetched", field, pointer, { reason: fact.reason });
  return undefined;
}

function checkImageLink(
  context: CheckContext,
  field: OfferField,
  link: unknown,
  pointer: string,
  size: { width: number; height: number },
): void {
  if (!isTextOf(context, field, link, pointer)) return;
  const stored = findStored(context, field, link, pointer);
  if (stored === undefined) return;
  const { image } = stored;
  if (image === undefined) return context.report("image-unreadable", field, pointer);
  if (image.format !== "png")
    context.report("image-format", field, pointer, { format: image.format.toUpperCase() });
  if (image.width !== size.width || image.height !== size.height) {
    context.report("image-size", field, pointer, {
      width: image.width,
      height: image.height,
      expectedWidth: size.width,
      expectedHeight: size.height,
    });
  }
}

export const checkImage: ValueCheck = (context, field, value, pointer) => {
  if (field.format.kind === "image") checkImageLink(context, field, value, pointer, field.format);
};

/** The link of a screenshot or a thumbnail: a bare address, or the member of this or a similar name. */
function linkIn(item: unknown, names: readonly string[]): { link: unknown; name: string | undefined } {
  if (!isMembers(item)) return { link: item, name: undefined };
  const name = names.find((candidate) => !isEmpty(memberOf(item, candidate)));
  return { link: name === undefined ? undefined : memberOf(item, name), name: name ?? names[0] };
}

/** Names that clients use for the parts of screenshots and videos; item keys are documented nowhere (cpp-api 4.3). */
export const screenshotLinkNames = ["imageUrl", "imageURL", "url", "link"] as const;
export const videoLinkNames = ["videoUrl", "videoURL", "url", "link"] as const;
export const thumbnailNames = ["thumbnailUrl", "thumbnailURL", "thumbnail"] as const;
export const itemNameNames = ["name", "title", "imageName", "videoName"] as const;

function checkItemName(context: CheckContext, field: OfferField, item: unknown, pointer: string): void {
  const { link: name, name: key } = linkIn(item, itemNameNames);
  if (isMembers(item) && typeof name === "string" && key !== undefined) {
    checkMaxLength(context, field, name, pointer + pointerTo(key), maxNameLength);
  }
}

export const checkScreenshots: ValueCheck = (context, field, value, pointer) => {
  const { format } = field;
  if (format.kind !== "screenshots" || !isListOf(context, field, value, pointer)) return;
  checkCount(context, field, value.length, pointer, { min: 0, max: format.max });
  value.forEach((item, index) => {
    const at = pointer + pointerTo(index);
    const { link, name } = linkIn(item, screenshotLinkNames);
    if (isEmpty(link)) context.report("required", field, at);
    else checkImageLink(context, field, link, name === undefined ? at : at + pointerTo(name), format);
    checkItemName(context, field, item, at);
  });
};

export const checkVideos: ValueCheck = (context, field, value, pointer) => {
  const { format } = field;
  if (format.kind !== "videos" || !isListOf(context, field, value, pointer)) return;
  value.forEach((item, index) => {
    const at = pointer + pointerTo(index);
    const { link } = linkIn(item, videoLinkNames);
    if (!isUrl(link) || !videoHosts.test(link)) {
      context.report("video-host", field, at, { value: shorten(link) });
    }
    const thumbnail = linkIn(item, thumbnailNames);
    if (isMembers(item) && !isEmpty(thumbnail.link)) {
      checkImageLink(context, field, thumbnail.link, at + pointerTo(thumbnail.name ?? ""), format);
    }
    checkItemName(context, field, item, at);
  });
};

export const checkPackageFile: ValueCheck = (context, field, value, pointer) => {
  if (!isTextOf(context, field, value, pointer)) return;
  const stored = findStored(context, field, value, pointer);
  if (stored?.isZip === false) context.report("not-a-zip", field, pointer);
};

export const checkDocument: ValueCheck = (context, field, value, pointer) => {
  if (isTextOf(context, field, value, pointer)) findStored(context, field, value, pointer);
};
