import { secretsOpen } from "#integrity/checks/secrets-open.ts";
import { isDatabaseEmpty } from "../is-database-empty.ts";
import { fault, fine, type Examination } from "../examination.ts";

/** The key is the one that the database's secrets were sealed with. */
export const installationKey: Examination = {
  name: "installation-key",
  title: { en: "Key", "zh-CN": "密钥" },
  examine: async ({ db, blobs, secrets, clock }) => {
    if (await isDatabaseEmpty(db)) return fine("Nothing is sealed yet.", "尚无加密内容。");
    let closed = 0;
    const sealed = await db.transaction().execute((transaction) =>
      secretsOpen.inspect(
        { db: transaction, blobs, secrets, clock, readsAllBytes: false, sendsEmail: false },
        () => {
          closed += 1;
        },
      ),
    );
    if (closed === 0) return fine(`It opens all ${sealed} secrets.`, `可打开全部 ${sealed} 个机密。`);
    return fault(
      {
        en: `It opens ${sealed - closed} of ${sealed} secrets: the others were sealed with another key.`,
        "zh-CN": `只能打开 ${sealed} 个机密中的 ${sealed - closed} 个：其余由其他密钥加密。`,
      },
      {
        en: "Take SLIPWAY_SECRET_KEY or secret.key from where Slipway ran before; several keys may be given.",
        "zh-CN": "请从 Slipway 之前运行的位置取得 SLIPWAY_SECRET_KEY 或 secret.key；可提供多个密钥。",
      },
    );
  },
};
