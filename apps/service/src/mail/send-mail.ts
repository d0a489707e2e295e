import { createTransport } from "nodemailer";
import { toMailError } from "./mail-error.ts";

export interface Mail {
  /** `<something@host>`; the same for every attempt, so that a repeat is recognised as one. */
  messageId: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Of the texts. */
  language: "en" | "zh-CN";
}

export interface Mailer {
  /** Resolves when the server has taken the mail. @throws MailError */
  send(mail: Mail): Promise<void>;
  /** Whether the server takes our connection and password. @throws MailError */
  check(): Promise<void>;
  close(): void;
}

export interface MailerOptions {
  /** `smtp://` or `smtps://`, with user and password where the server wants them. */
  url: string;
  /** Sender, as in a From header. */
  from: string;
}

/** Sends through one SMTP server over a few connections that stay open between mails. */
export function makeMailer({ url, from }: MailerOptions): Mailer {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 3,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ language, ...mail }) => {
      // No machine should answer a notice of a machine (RFC 3834).
      const headers = { "Auto-Submitted": "auto-generated", "Content-Language": language };
      await transport.sendMail({ from, ...mail, headers }).catch(fail);
    },
    check: async () => {
      await transport.verify().catch(fail);
    },
    close: () => transport.close(),
  };
}

function fail(error: unknown): never {
  throw toMailError(error);
}
