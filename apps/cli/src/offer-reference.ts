import { CliError, wrongUse } from "#cli-error.ts";
import { readManifest } from "#offer-folder/manifest-file.ts";
import { exitCodes } from "#exit-codes.ts";
import { resolve } from "node:path";

export interface OfferReference {
  publisherId: string;
  offerId: string;
}

/** `publisher/offer` as text. */
export function offerName({ publisherId, offerId }: OfferReference): string {
  return `${publisherId}/${offerId}`;
}

/**
 * The offer that a person means: `publisher/offer`, or the folder that describes it (the current one when left out).
 * @throws CliError when it is neither.
 */
export async function findOffer(argument: string | undefined, cwd: string): Promise<OfferReference> {
  const named = argument === undefined ? undefined : parseOfferName(argument);
  if (named !== undefined) return named;
  const manifest = await readManifest(resolve(cwd, argument ?? "."));
  if (manifest !== undefined) {
    const { publisher, offer } = manifest.content;
    if (typeof publisher === "string" && typeof offer === "string")
      return { publisherId: publisher, offerId: offer };
    throw new CliError("offer-folder-invalid", {
      exitCode: exitCodes.refused,
      reason: {
        en: `${manifest.path} does not say which offer it is.`,
        "zh-CN": `${manifest.path} 没有说明它是哪个产品/服务。`,
      },
      fix: { en: "Add `publisher:` and `offer:`.", "zh-CN": "请添加 `publisher:` 和 `offer:`。" },
    });
  }
  throw wrongUse(
    argument === undefined
      ? { en: "There is no offer.yaml in this folder.", "zh-CN": "此文件夹中没有 offer.yaml。" }
      : { en: `"${argument}" is not an offer.`, "zh-CN": `“${argument}”不是产品/服务。` },
    {
      en: "Name the offer as publisher/offer, or the folder that holds its offer.yaml.",
      "zh-CN": "请以 publisher/offer 的形式指定产品/服务，或指定包含 offer.yaml 的文件夹。",
    },
  );
}

/** `fabrikam/gateway`, not a path: no dots, one slash. */
export function parseOfferName(text: string): OfferReference | undefined {
  const match = /^([a-z0-9-]+)\/([a-z0-9-]+)$/.exec(text);
  return match === null ? undefined : { publisherId: match[1]!, offerId: match[2]! };
}
