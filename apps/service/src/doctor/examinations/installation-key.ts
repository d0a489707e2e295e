import { readInstallationRing } from "#backup/installation-keys.ts";
import { readEnvironment } from "#config/environment.ts";
import { secretsOpen } from "#integrity/checks/secrets-open.ts";
import { countFormer } from "#secrets/reseal-secrets.ts";
import { isDatabaseEmpty } from "../is-database-empty.ts";
import { fault, fine, warning, type Examination } from "../examination.ts";

/** The key is the one that the database's secrets were sealed with. */
export const installationKey: Examination = {
  name: "installation-key",
  title: { en: "Key", "zh-CN": "密钥" },
  examine: async ({ db, blobs, secrets, clock, pool, config }) => {
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
    if (closed === 0) {
      const { name } = await readInstallationRing(readEnvironment(process.env), config.dataFolder);
      const former = await countFormer(secrets, pool);
      if (former === 0)
        return fine(
          `${name} is in use and opens all ${sealed} secrets.`,
          `正在使用 ${name}，可打开全部 ${sealed} 个机密。`,
        );
      return warning(
        {
          en: `${name} is in use; ${former} secrets lie under a former key still.`,
          "zh-CN": `正在使用 ${name}；仍有 ${former} 个机密由旧密钥加密。`,
        },
        {
          en: "Run `slipway keys rotate` to its end, and keep the former key until then.",
          "zh-CN": "请将 `slipway keys rotate` 运行完毕，在此之前保留旧密钥。",
        },
      );
    }
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
