import { SMTPServer } from "smtp-server";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { findFreePort } from "../../../../tests/support/free-port.ts";
import { startMailServer, type MailServer } from "../../../../tests/support/mail-server.ts";
import { makeMailer, type Mail, type Mailer } from "./send-mail.ts";

const mail: Mail = {
  messageId: "<0192-step-failed@slipway.example>",
  to: "ada@example.org",
  subject: "认证失败: 我的产品",
  text: "Certification failed.\n认证失败。",
  html: "<p>Certification failed.</p>",
  language: "zh-CN",
};
const from = "Slipway <no-reply@slipway.example>";

describe("a mailer", () => {
  let server: MailServer;
  let mailer: Mailer;
  beforeAll(async () => {
    server = await startMailServer();
    mailer = makeMailer({ url: `smtp://127.0.0.1:${server.port}`, from });
  });
  afterAll(async () => {
    mailer.close();
    await server.stop();
  });

  it("sends text and HTML under the given Message-ID, the same each time", async () => {
    await mailer.check();
    await mailer.send(mail);
    await mailer.send(mail);
    const [first, second] = server.received;
    expect(first).toMatchObject({
      messageId: mail.messageId,
      recipients: ["ada@example.org"],
      subject: mail.subject,
      from: { name: "Slipway", address: "no-reply@slipway.example" },
    });
    expect(first?.text?.trim()).toBe(mail.text);
    expect(first?.html?.trim()).toBe(mail.html);
    expect(second?.messageId).toBe(mail.messageId);
    const headers = new Map(first?.headers.map(({ key, value }) => [key, value]));
    expect([headers.get("auto-submitted"), headers.get("content-language")]).toEqual([
      "auto-generated",
      "zh-CN",
    ]);
  });

  it("is not tried again without a recipient", async () => {
    await expect(mailer.send({ ...mail, to: "" })).rejects.toMatchObject({
      name: "MailError",
      isTemporary: false,
    });
  });

  it("lets nothing out of a header", async () => {
    await mailer.send({
      ...mail,
      to: "bob@example.org",
      subject: "Hello\r\nBcc: eve@example.org\r\n\r\nbody",
    });
    const received = await server.waitForMail("bob@example.org", /Hello/);
    expect(received.recipients).toEqual(["bob@example.org"]);
    expect(received.bcc).toBeUndefined();
  });
});

describe("a mail that is not taken", () => {
  let server: SMTPServer | undefined;
  afterEach(() => server?.close());

  async function sendTo(answer: { at: "rcpt" | "data" | "auth"; code: number }): Promise<unknown> {
    const refusal = Object.assign(new Error("not now"), { responseCode: answer.code });
    server = new SMTPServer({
      authOptional: answer.at !== "auth",
      disabledCommands: ["STARTTLS"],
      onAuth: (_, __, done) => done(refusal),
      onRcptTo: (_, __, done) => (answer.at === "rcpt" ? done(refusal) : done()),
      onData: (stream, _, done) => {
        stream.resume();
        stream.once("end", () => done(answer.at === "data" ? refusal : null));
      },
    });
    server.on("error", () => {});
    const port = await findFreePort();
    await new Promise<void>((done) => server?.listen(port, "127.0.0.1", done));
    return sendBy(`smtp://${answer.at === "auth" ? "user:word@" : ""}127.0.0.1:${port}`);
  }

  async function sendBy(url: string): Promise<unknown> {
    const mailer = makeMailer({ url, from });
    return mailer
      .send(mail)
      .then(
        () => "sent",
        (error: unknown) => error,
      )
      .finally(() => mailer.close());
  }

  it.each([
    { at: "rcpt", code: 450, isTemporary: true },
    { at: "rcpt", code: 550, isTemporary: false },
    { at: "data", code: 451, isTemporary: true },
    { at: "data", code: 554, isTemporary: false },
    { at: "auth", code: 535, isTemporary: true },
  ] as const)("is tried again or not: $code at $at", async ({ at, code, isTemporary }) => {
    expect(await sendTo({ at, code })).toMatchObject({ name: "MailError", isTemporary, responseCode: code });
  });

  it("is tried again when nobody answers", async () => {
    expect(await sendBy(`smtp://127.0.0.1:${await findFreePort()}`)).toMatchObject({ isTemporary: true });
  });
});
