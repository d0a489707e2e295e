import type { Services } from "#compose.ts";
import { createSignInLink } from "#identity/sign-in-link.ts";
import { ensureFirstAdministrator } from "./first-administrator.ts";
import { demoPeople } from "./people.ts";
import { isDemo, prepareDemo } from "./prepare-demo.ts";
import { fillDemo } from "./fill-demo.ts";
import { isDatabaseEmpty } from "./is-database-empty.ts";

/** Tells in the terminal where Slipway is and how to get in; fills an empty database with the demo where that is wanted. */
export async function welcome(services: Services, { wantsDemo }: { wantsDemo: boolean }): Promise<void> {
  const isLoopback = ["127.0.0.1", "::1", "localhost"].includes(services.config.host);
  const isEmpty = await isDatabaseEmpty(services.db);
  if (isEmpty && wantsDemo && isLoopback) await prepareDemo(services);
  write(`\nSlipway is ready: ${services.config.publicUrl}\n`);
  if (!(await isDemo(services))) return welcomeAdministrator(services);
  if (!isLoopback) return;
  write("\nSign in as somebody of the demo (the links work on this machine only):\n");
  for (const { email, label, name } of demoPeople) {
    const person = await services.db
      .selectFrom("principal")
      .select("id")
      .where("email", "=", email)
      .executeTakeFirst();
    if (person === undefined) continue;
    const { url } = await createSignInLink(services, person.id, { isDemo: true });
    write(`  ${label.padEnd(24)} ${name.padEnd(14)} ${url}\n`);
  }
  write("\nE-mails are shown on the Mailbox page. Stop with Ctrl+C.\n");
  void fillDemo(services).catch((error: unknown) =>
    services.log.error({ err: error }, "the demo content is not complete"),
  );
}

/** A one-time link for as long as nobody administers this installation. */
async function welcomeAdministrator(services: Services): Promise<void> {
  const administrator = await ensureFirstAdministrator(services);
  if (administrator === undefined) return;
  const { url } = await createSignInLink(services, administrator);
  write(`\nFirst administrator, sign in once with this link: ${url}\n`);
}

function write(text: string): void {
  process.stdout.write(text);
}
