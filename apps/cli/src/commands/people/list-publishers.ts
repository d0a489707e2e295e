import type { Call } from "#command.ts";
import { connect } from "#connection/connect.ts";
import { exitCodes, type ExitCode } from "#exit-codes.ts";
import { printList } from "#output/print-list.ts";

/** Lists the publishers that the caller may see. */
export async function listPublishers(call: Call): Promise<ExitCode> {
  const connection = await connect(call);
  printList(call, (await connection.call("listPublishers", {})).items, [
    [{ en: "PUBLISHER", "zh-CN": "发布者" }, (publisher) => publisher.publisherId],
    [{ en: "NAME", "zh-CN": "名称" }, (publisher) => publisher.name],
    [{ en: "OFFERS", "zh-CN": "产品/服务数" }, (publisher) => String(publisher.offerCount)],
    [{ en: "YOUR ROLE", "zh-CN": "您的角色" }, (publisher) => publisher.role ?? ""],
  ]);
  return exitCodes.fine;
}
