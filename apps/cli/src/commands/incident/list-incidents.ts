import type { Call } from "#command.ts";
import { connect } from "#connection/connect.ts";
import { exitCodes, type ExitCode } from "#exit-codes.ts";
import { formatTime } from "#output/format-time.ts";
import { printList } from "#output/print-list.ts";

/** Lists the incidents that the caller may see. */
export async function listIncidents(call: Call): Promise<ExitCode> {
  const connection = await connect(call);
  printList(call, (await connection.call("listIncidents", { query: { limit: 500 } })).items, [
    [{ en: "NUMBER", "zh-CN": "编号" }, (incident) => String(incident.number)],
    [{ en: "PUBLISHER", "zh-CN": "发布者" }, (incident) => incident.publisherId],
    [{ en: "OFFER", "zh-CN": "产品/服务" }, (incident) => incident.offerId ?? ""],
    [{ en: "STATE", "zh-CN": "状态" }, (incident) => incident.state],
    [{ en: "CHANGED", "zh-CN": "更改时间" }, (incident) => formatTime(incident.changedAt)],
    [{ en: "TITLE", "zh-CN": "标题" }, (incident) => incident.title],
  ]);
  return exitCodes.fine;
}
