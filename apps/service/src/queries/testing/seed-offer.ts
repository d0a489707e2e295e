import { makeActor } from "#identity/make-actor.ts";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeZip } from "@slipway/package-reader";
import type { PersonActor } from "#context.ts";
import { sql } from "#database/database.ts";
import type { StoredProductPage } from "#product-page/stored-product-page.ts";
import type { TestServices } from "./start-test-services.ts";

const packages = join(import.meta.dirname, "../../demo/packages");

/** Adds a person; roles are given as `publisher:role` or as a role of the operator's. */
export async function addPerson(
  { services }: TestServices,
  name: string,
  roles: {
    publisherId: string | null;
    role: "owner" | "administrator" | "support-engineer" | "reviewer";
  }[] = [],
): Promise<PersonActor> {
  const row = await services.db
    .insertInto("principal")
    .values({
      id: services.newId(),
      kind: "person",
      issuer: "slipway",
      tenant_id: "test",
      object_id: name,
      application_id: null,
      email: `${name}@example.org`,
      name,
      created_at: services.clock.now(),
      last_seen_at: null,
      disabled_at: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  for (const { publisherId, role } of roles) {
    await services.db
      .insertInto("role_assignment")
      .values({ principal_id: row.id, publisher_id: publisherId, role, added_at: services.clock.now() })
      .execute();
  }
  const pairs = roles.map(({ publisherId, role }) => [publisherId, role] as [string | null, typeof role]);
  return makeActor({ snapshot: "", ...row, kind: "person", roles: pairs }) as PersonActor;
}

export interface SeededOffer {
  publisherId: string;
  offerId: string;
  slot: "preview" | "production";
  definition: { offer?: object; plans: ({ planId: string } & Record<string, unknown>)[] };
  packageName: string;
  privatePlans?: string[];
  kind?: "solutionTemplate" | "managedApplication";
}

/** Adds an offer with one run that stands in a slot, its product page and its package. */
export async function seedOffer(test: TestServices, seed: SeededOffer): Promise<void> {
  const { db, newId, clock } = test.services;
  const { publisherId, offerId, slot } = seed;
  const now = clock.now();
  const actor = JSON.stringify({ kind: "person", name: "Ada" });
  const names = ["mainTemplate.json", "createUiDefinition.json"];
  const nested = seed.packageName === "tidewater-cluster" ? ["nested/diagnostics.json"] : [];
  const entries = [...names, ...nested].map(async (path) => ({
    path,
    bytes: await readFile(join(packages, seed.packageName, path)),
  }));
  const zip = await writeZip(await Promise.all(entries));
  const hash = test.store(zip);
  const blob = {
    hash,
    size: zip.length,
    media_type: "application/zip",
    file_name: "app.zip",
    created_at: now,
  };
  await db
    .insertInto("publisher")
    .values({ id: publisherId, name: `The ${publisherId}`, created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db
    .insertInto("blob")
    .values({ ...blob, state: "stored" })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db
    .insertInto("publisher_blob")
    .values({ publisher_id: publisherId, hash, file_name: "app.zip", added_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const isLive = slot === "production";
  await db
    .insertInto("offer")
    .values({
      publisher_id: publisherId,
      id: offerId,
      offer_type_id: "microsoft-azure-applications",
      name: offerId,
      status: isLive ? "succeeded" : "waitingForPublisherReview",
      status_since: now,
      revision: 1,
      changed_at: now,
      latest_run: 1,
      preview_run: 1,
      production_run: isLive ? 1 : null,
      created_at: now,
    })
    .execute();
  const submissionId = newId();
  await db
    .insertInto("submission")
    .values({
      id: submissionId,
      publisher_id: publisherId,
      offer_id: offerId,
      content_hash: offerId,
      definition: JSON.stringify(seed.definition),
      files: "[]",
      authors: "[]",
      created_at: now,
    })
    .execute();
  await db
    .insertInto("run")
    .values({
      id: newId(),
      publisher_id: publisherId,
      offer_id: offerId,
      number: 1,
      submission_id: submissionId,
      state: isLive ? "succeeded" : "waiting",
      step: isLive ? "live" : "publisher-sign-off",
      offer_version: 1,
      notification_emails: [],
      started_at: now,
      started_by: actor,
      preview_at: now,
      go_live_at: null,
      ended_at: isLive ? now : null,
      ended_because: null,
      cancel_requested_at: null,
      canceled_by: null,
      due_at: isLive ? null : now,
      due_warned_at: null,
      roll_back_of: null,
      publish_operation_id: newId(),
      go_live_operation_id: newId(),
    })
    .execute();
  const page = makePage(seed, hash);
  await db
    .insertInto("product_page")
    .values({
      submission_id: submissionId,
      page: JSON.stringify(page),
      title: page.title,
      summary: page.summary,
      categories: page.categories,
      search_vector: sql<string>`to_tsvector('simple', ${`${page.title} ${page.summary}`})`,
      created_at: now,
    })
    .execute();
}

function makePage(seed: SeededOffer, packageHash: string): StoredProductPage {
  return {
    publisherId: seed.publisherId,
    offerId: seed.offerId,
    contentHash: seed.offerId,
    title: `Harbour ${seed.offerId}`,
    summary: "Moves messages",
    longSummary: "",
    descriptionHtml: "",
    categories: ["networking"],
    logos: { medium: "/artifacts/medium.png" },
    screenshots: [],
    videos: [],
    usefulLinks: [],
    termsHtml: "",
    support: {},
    plans: seed.definition.plans.map(({ planId }) => ({
      planId,
      title: planId,
      summary: "All of it",
      descriptionHtml: "",
      kind: seed.kind ?? "solutionTemplate",
      packageVersion: "1.0.0",
      packageHash,
      isPrivate: seed.privatePlans?.includes(planId) ?? false,
    })),
  };
}
