import type { Services } from "#compose.ts";
import { findPassword } from "#database/repositories/password.ts";
import { hashSecret, isSecretOf } from "./secret-hash.ts";

let nobodysHash: Promise<string> | undefined;

/** Whose password this is; undefined when it is nobody's. Unknown addresses take as long as wrong passwords. */
export async function checkPassword(
  services: Services,
  email: string,
  password: string,
): Promise<string | undefined> {
  const found = await findPassword(services.db, email.trim());
  const hash = found?.hash ?? (await (nobodysHash ??= hashSecret("nobody")));
  return (await isSecretOf(password, hash)) ? found?.principalId : undefined;
}
