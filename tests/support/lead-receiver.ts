import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { createServer } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface LeadReceiver {
  url: string;
  /** Certificate authority for NODE_EXTRA_CA_CERTS of whoever calls it. */
  certificateFile: string;
  bodies: Record<string, unknown>[];
  /** The Idempotency-Key that came with each of the bodies. */
  keys: string[];
  /** What it answers from now on. */
  answerWith(status: number): void;
  /** Holds every answer back until the function that it gives is called. */
  hold(): () => void;
  stop(): Promise<void>;
}

/** A publisher's lead endpoint: HTTPS on loopback with a certificate of its own. */
export async function startLeadReceiver(): Promise<LeadReceiver> {
  const folder = mkdtempSync(join(tmpdir(), "lead-receiver-"));
  const [key, certificate] = [join(folder, "key.pem"), join(folder, "certificate.pem")];
  execFileSync(
    "openssl",
    [
      "req",
      "-x509",
      "-newkey",
      "rsa:2048",
      "-nodes",
      "-keyout",
      key,
      "-out",
      certificate,
      "-days",
      "2",
    ].concat(["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"]),
    { stdio: "ignore" },
  );
  const bodies: Record<string, unknown>[] = [];
  const keys: string[] = [];
  let status = 200;
  let held: Promise<void> = Promise.resolve();
  const server = createServer(
    { key: readFileSync(key), cert: readFileSync(certificate) },
    (request, response) => {
      let text = "";
      request.on("data", (chunk: Buffer) => (text += chunk.toString()));
      request.on("end", () => {
        if (status < 300) {
          bodies.push(JSON.parse(text) as Record<string, unknown>);
          keys.push(String(request.headers["idempotency-key"]));
        }
        void held.then(() => response.writeHead(status).end());
      });
    },
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    url: `https://localhost:${address.port}/leads`,
    certificateFile: certificate,
    bodies,
    keys,
    answerWith: (next) => {
      status = next;
    },
    hold: () => {
      let release = () => {};
      held = new Promise((resolve) => (release = resolve));
      return release;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
