import type { Services } from "#compose.ts";
import type { Context } from "#context.ts";
import { createPublisher } from "#commands/users/create-publisher.ts";
import { addOperatorUser } from "#commands/users/add-operator-user.ts";
import { addPublisherUser } from "#commands/users/add-publisher-user.ts";
import { grantSubscription } from "#commands/users/grant-subscription.ts";
import type { Database } from "#database/database.ts";
import { readSetting, writeSetting } from "#database/repositories/setting.ts";
import { ensurePerson } from "#identity/ensure-person.ts";
import { demoPeople, demoPublisher, demoSubscription } from "./people.ts";

const setting = "demo";

/** Whether this installation holds the demo. */
export async function isDemo({ db }: { db: Database }): Promise<boolean> {
  return (await readSetting(db, setting)) !== undefined;
}

/** Makes the demo's publisher and people in every role, by the commands that the API uses. */
export async function prepareDemo(services: Services): Promise<void> {
  const context: Context = { actor: { kind: "system", name: "Demo" }, services };
  await writeSetting(services.db, setting, { begunAt: services.clock.now().toISOString() });
  await createPublisher(context, demoPublisher);
  for (const { email, name, language, publisherRole, operatorRole } of demoPeople) {
    if (publisherRole !== undefined) {
      const user = { kind: "person" as const, email, name, language, role: publisherRole };
      await addPublisherUser(context, { publisherId: demoPublisher.publisherId, user });
    } else if (operatorRole !== undefined) {
      await addOperatorUser(context, { email, name, language, role: operatorRole });
    } else {
      await ensurePerson(services, { email, name, language });
      await grantSubscription(context, { email, subscriptionId: demoSubscription, label: "Harbour staging" });
    }
  }
}
