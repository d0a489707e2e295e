import type { Call } from "#command.ts";
import { findUser } from "#commands/people/find-user.ts";
import { connect } from "#connection/connect.ts";
import { exitCodes, type ExitCode } from "#exit-codes.ts";
import { printJson } from "#output/print-json.ts";

/** Takes a user's role for a publisher away. */
export async function removeUser(call: Call): Promise<ExitCode> {
  const { args, options, terminal } = call;
  const publisherId = args[0]!;
  const connection = await connect(call);
  const user = await findUser(connection, publisherId, args[1]!);
  await connection.call("removePublisherUser", { params: { publisherId, principalId: user.principalId } });
  if (options.json) printJson(terminal, { removed: user.principalId });
  else
    terminal.say({
      en: `${user.name} has no role for ${publisherId} any more.`,
      "zh-CN": `${user.name} 在 ${publisherId} 不再拥有角色。`,
    });
  return exitCodes.fine;
}
