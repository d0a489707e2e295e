import type { Context } from "#context.ts";
import { recordAudit } from "#database/repositories/audit.ts";
import { writePassword } from "#database/repositories/password.ts";
import { hashSecret } from "#identity/secret-hash.ts";
import { requirePrincipal } from "#queries/users/get-me.ts";
import { ServiceError } from "#service-error.ts";

export const shortestPassword = 12;
export const longestPassword = 200;

/** Sets the caller's own password; a service principal has secrets instead. @throws ServiceError `request-invalid`, `forbidden` */
export async function setPassword({ actor, services }: Context, input: { password: string }): Promise<void> {
  const { principalId, kind } = requirePrincipal(actor);
  if (kind !== "person") throw new ServiceError("forbidden");
  const { length } = input.password;
  if (length < shortestPassword || length > longestPassword) throw wrongLength();
  const hash = await hashSecret(input.password);
  const now = services.clock.now();
  await services.withTransaction(async (transaction) => {
    await writePassword(transaction, { principalId, hash, now });
    await recordAudit(transaction, {
      event: "user.changed",
      actor,
      at: now,
      details: { principalId, password: true },
    });
  });
}

function wrongLength(): ServiceError {
  const message = `A password has ${shortestPassword} to ${longestPassword} characters.`;
  const messageZh = `密码长度为 ${shortestPassword} 到 ${longestPassword} 个字符。`;
  return new ServiceError("request-invalid", {
    detail: message,
    detailZh: messageZh,
    problems: [{ code: "password-length", pointer: "/password", message, messageZh }],
  });
}
