import { sql } from "#database/database.ts";
import { decryptSecret } from "#secrets/secret-box.ts";
import type { IntegrityCheck } from "../inspected.ts";

interface Sealed {
  subject: string;
  purpose: "lead-destinations" | "lead-customer";
  sealed: string;
}

/** The installation's key opens what was encrypted: otherwise leads can neither be read nor delivered. */
export const secretsOpen: IntegrityCheck = {
  name: "secrets-open",
  title: { en: "The key opens what it has sealed", "zh-CN": "密钥可以打开其加密的内容" },
  inspect: async ({ db, secrets }, tell) => {
    const { rows } = await sql<Sealed>`
      select publisher_id || '/' || offer_id as subject, 'lead-destinations' as purpose, secrets as sealed from lead_destination
      union all select id::text, 'lead-customer', customer from lead where state <> 'delivered'`.execute(db);
    for (const { subject, purpose, sealed } of rows) {
      try {
        decryptSecret(secrets, purpose, sealed);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        tell({
          subject,
          text: { en: `A secret cannot be read: ${reason}.`, "zh-CN": `无法读取机密：${reason}。` },
          fix: {
            en: "Add the former key to SLIPWAY_SECRET_KEY or to secret.key, after the one in use.",
            "zh-CN": "请将以前的密钥添加到 SLIPWAY_SECRET_KEY 或 secret.key 中，放在当前密钥之后。",
          },
        });
      }
    }
    return rows.length;
  },
};
