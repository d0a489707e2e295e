import {
  operatorRoles,
  publisherRoles,
  type OperatorRole,
  type PublisherRole,
} from "@slipway/contracts/routes";
import { wrongUse } from "#cli-error.ts";
import type { Call } from "#command.ts";
import { connect } from "#connection/connect.ts";
import { exitCodes, type ExitCode } from "#exit-codes.ts";
import { printJson } from "#output/print-json.ts";

interface AddUserOptions {
  publisher?: string;
  role?: string;
  servicePrincipal?: boolean;
}

/** Gives somebody a role for a publisher, or at the operator. */
export async function addUser(call: Call<AddUserOptions>): Promise<ExitCode> {
  const { args, options, terminal } = call;
  const name = args[0]!;
  const user =
    options.publisher === undefined
      ? await addOperatorUser(call, name)
      : await addPublisherUser(call, options.publisher, name);
  if (options.json) {
    printJson(terminal, user);
    return exitCodes.fine;
  }
  terminal.say({
    en: `${user.name} is ${user.role} now (${user.principalId}).`,
    "zh-CN": `${user.name} 现在的角色是 ${user.role}（${user.principalId}）。`,
  });
  if (user.applicationId !== undefined)
    terminal.print(`SLIPWAY_CLIENT_ID=${user.applicationId}\nSLIPWAY_TENANT=${user.tenantId ?? ""}\n`);
  if (user.signInLink !== undefined) terminal.print(`${user.signInLink}\n`);
  return exitCodes.fine;
}

async function addPublisherUser(call: Call<AddUserOptions>, publisherId: string, name: string) {
  const role = pickRole<PublisherRole>(call.options.role ?? "contributor", publisherRoles);
  const connection = await connect(call);
  return connection.call("addPublisherUser", {
    params: { publisherId },
    body: call.options.servicePrincipal
      ? { kind: "service-principal", name, role }
      : { kind: "person", email: name, role },
  });
}

async function addOperatorUser(call: Call<AddUserOptions>, email: string) {
  const role = pickRole<OperatorRole>(call.options.role ?? "", operatorRoles);
  const connection = await connect(call);
  return connection.call("addOperatorUser", { body: { email, role } });
}

function pickRole<Role extends string>(asked: string, roles: readonly Role[]): Role {
  const role = roles.find((each) => each === asked);
  if (role !== undefined) return role;
  throw wrongUse(
    { en: `"${asked}" is not a role here.`, "zh-CN": `此处没有角色“${asked}”。` },
    {
      en: `With --publisher: ${publisherRoles.join(", ")}; without: ${operatorRoles.join(", ")}.`,
      "zh-CN": `带 --publisher 时：${publisherRoles.join("、")}；不带时：${operatorRoles.join("、")}。`,
    },
  );
}
