import type { Call } from "#command.ts";
import { connect } from "#connection/connect.ts";
import { exitCodes, type ExitCode } from "#exit-codes.ts";
import { printList } from "#output/print-list.ts";

/** Lists the users of a publisher, or those of the operator. */
export async function listUsers(call: Call): Promise<ExitCode> {
  const publisherId = call.args[0];
  const connection = await connect(call);
  const { items } =
    publisherId === undefined
      ? await connection.call("listOperatorUsers", {})
      : await connection.call("listPublisherUsers", { params: { publisherId } });
  printList(call, items, [
    [{ en: "NAME", "zh-CN": "名称" }, (user) => user.name],
    [{ en: "ROLE", "zh-CN": "角色" }, (user) => user.role],
    [{ en: "KIND", "zh-CN": "类型" }, (user) => user.kind],
    [
      { en: "E-MAIL OR CLIENT ID", "zh-CN": "邮箱或客户端 ID" },
      (user) => user.email ?? user.applicationId ?? "",
    ],
    [{ en: "PRINCIPAL ID", "zh-CN": "主体 ID" }, (user) => user.principalId],
  ]);
  return exitCodes.fine;
}
