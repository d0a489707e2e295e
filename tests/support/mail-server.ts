import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";
import { waitUntil } from "./wait-until.ts";

export interface ReceivedMail extends Email {
  recipients: string[];
}

export interface MailServer {
  port: number;
  received: ReceivedMail[];
  /** The first mail to an address whose subject matches. */
  waitForMail(recipient: string, subject: RegExp): Promise<ReceivedMail>;
  stop(): Promise<void>;
}

/** A real SMTP server, on loopback unless told otherwise, that keeps what it is given. */
export async function startMailServer(port = 0, host = "127.0.0.1"): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    // Clients keep their connections; a server that stops does not wait for them.
    closeTimeout: 100,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        void PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
          received.push({ ...mail, recipients: session.envelope.rcptTo.map((to) => to.address) });
          done();
        }, done);
      });
    },
  });
  // A client that was killed leaves a broken connection, which is no fault of the server.
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  const address = server.server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    port: address.port,
    received,
    waitForMail: (recipient, subject) =>
      waitUntil(`a mail to ${recipient} on ${subject}`, () =>
        received.find((mail) => mail.recipients.includes(recipient) && subject.test(mail.subject ?? "")),
      ),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
