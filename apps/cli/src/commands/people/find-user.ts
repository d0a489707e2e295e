import type { CallOutput } from "@slipway/contracts/client";
import { CliError } from "#cli-error.ts";
import type { Connection } from "#connection/connect.ts";
import { exitCodes } from "#exit-codes.ts";

type UserOfPublisher = CallOutput<"listPublisherUsers">["items"][number];

/** A publisher's user by principal id, e-mail address, client id or name. @throws CliError when nobody fits. */
export async function findUser(
  connection: Connection,
  publisherId: string,
  asked: string,
): Promise<UserOfPublisher> {
  const { items } = await connection.call("listPublisherUsers", { params: { publisherId } });
  const user = items.find((each) =>
    [each.principalId, each.email, each.applicationId, each.name].includes(asked),
  );
  if (user !== undefined) return user;
  throw new CliError("principal-not-found", {
    exitCode: exitCodes.refused,
    reason: {
      en: `${publisherId} has no user "${asked}".`,
      "zh-CN": `${publisherId} 没有用户“${asked}”。`,
    },
    fix: {
      en: `\`slipway users list ${publisherId}\` shows them all.`,
      "zh-CN": `\`slipway users list ${publisherId}\` 可列出全部用户。`,
    },
  });
}
