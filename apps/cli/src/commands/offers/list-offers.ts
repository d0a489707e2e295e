import type { OfferStatus } from "@slipway/contracts";
import type { CallOutput } from "@slipway/contracts/client";
import type { Call } from "#command.ts";
import { connect } from "#connection/connect.ts";
import { exitCodes, type ExitCode } from "#exit-codes.ts";
import { formatTime } from "#output/format-time.ts";
import { printList } from "#output/print-list.ts";
import { offerStatusTexts } from "#publishing/status-texts.ts";

interface ListOptions {
  publisher?: string;
  status?: OfferStatus;
  text?: string;
}
type OfferSummary = CallOutput<"listOffers">["items"][number];

/** Lists every offer that the caller may see and the options ask for. */
export async function listOffers(call: Call<ListOptions>): Promise<ExitCode> {
  const { options, terminal } = call;
  const connection = await connect(call);
  const offers: OfferSummary[] = [];
  let cursor: string | undefined;
  do {
    const page = await connection.call("listOffers", {
      query: {
        limit: 500,
        ...(options.publisher === undefined ? {} : { publisherId: options.publisher }),
        ...(options.status === undefined ? {} : { status: options.status }),
        ...(options.text === undefined ? {} : { text: options.text }),
        ...(cursor === undefined ? {} : { cursor }),
      },
    });
    offers.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  printList(call, offers, [
    [{ en: "OFFER", "zh-CN": "产品/服务" }, (offer) => `${offer.publisherId}/${offer.offerId}`],
    [{ en: "NAME", "zh-CN": "名称" }, (offer) => offer.name],
    [{ en: "STATUS", "zh-CN": "状态" }, (offer) => offerStatusTexts[offer.status][terminal.language]],
    [{ en: "SINCE", "zh-CN": "开始时间" }, (offer) => formatTime(offer.statusSince)],
    [
      { en: "LIVE", "zh-CN": "已上线" },
      (offer) => (offer.isLive ? { en: "yes", "zh-CN": "是" }[terminal.language] : ""),
    ],
  ]);
  return exitCodes.fine;
}
