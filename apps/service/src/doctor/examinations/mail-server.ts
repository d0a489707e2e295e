import { makeMailer } from "#mail/send-mail.ts";
import { fault, fine, type Examination } from "../examination.ts";

/** The mail server takes our connection and password. */
export const mailServer: Examination = {
  name: "mail-server",
  title: { en: "Mail server", "zh-CN": "邮件服务器" },
  examine: async ({ config, secrets }) => {
    if (secrets.smtpUrl === undefined)
      return fine(
        "None is configured; e-mails are read on the mailbox page.",
        "未配置；电子邮件在邮箱页面上查看。",
      );
    const mailer = makeMailer({ url: secrets.smtpUrl, from: config.mail.from });
    try {
      await mailer.check();
      return fine("It takes our connection.", "可以连接。");
    } catch (error) {
      const reason = (error as Error).message;
      return fault(
        { en: `It does not take our connection: ${reason}.`, "zh-CN": `无法连接：${reason}。` },
        {
          en: "Correct SMTP_URL; what waits is sent once the server answers.",
          "zh-CN": "请更正 SMTP_URL；服务器恢复后，等待中的邮件会被发送。",
        },
      );
    } finally {
      mailer.close();
    }
  },
};
