import { z } from "zod";
import { Language, OperatorRoleName, PublisherRoleName, Time } from "./basics.ts";

export const Me = z.object({
  principalId: z.string(),
  kind: z.enum(["person", "service-principal"]),
  name: z.string(),
  email: z.string().optional(),
  language: Language,
  theme: z.enum(["system", "light", "dark", "high-contrast"]),
  operatorRoles: z.array(OperatorRoleName),
  publishers: z.array(z.object({ publisherId: z.string(), name: z.string(), role: PublisherRoleName })),
  notifications: z.record(z.string(), z.boolean()),
});
export type Me = z.infer<typeof Me>;

export const Publisher = z.object({
  publisherId: z.string(),
  name: z.string(),
  language: Language,
  contactEmails: z.array(z.string()),
  createdAt: Time,
  role: PublisherRoleName.optional(),
  /** The id is fixed once an offer of the publisher was live. */
  offerCount: z.int(),
});
export type Publisher = z.infer<typeof Publisher>;

export const ClientSecret = z.object({ id: z.string(), createdAt: Time, expiresAt: Time, hint: z.string() });

export const User = z.object({
  principalId: z.string(),
  kind: z.enum(["person", "service-principal"]),
  name: z.string(),
  email: z.string().optional(),
  /** For service principals: application (client) id, tenant and object id (cpp-portal 9.1). */
  applicationId: z.string().optional(),
  tenantId: z.string().optional(),
  objectId: z.string().optional(),
  role: PublisherRoleName.or(OperatorRoleName),
  addedAt: Time,
  /** The group of the identity provider that the role comes from; absent when somebody gave it. */
  group: z.string().optional(),
  lastSeenAt: Time.optional(),
  secrets: z.array(ClientSecret).optional(),
});
export type User = z.infer<typeof User>;

/** Whoever is in a group of the operator's identity provider has a role, from sign-in to sign-in. */
export const GroupRole = z.object({
  groupId: z.string(),
  /** As the provider sends it: a name, or an object id. */
  group: z.string(),
  role: PublisherRoleName.or(OperatorRoleName),
  addedAt: Time,
  /** How many people have a role by it now. */
  people: z.int(),
});
export type GroupRole = z.infer<typeof GroupRole>;

export const ApiToken = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: Time,
  expiresAt: Time,
  lastUsedAt: Time.optional(),
});

export const HistoryEntry = z.object({
  id: z.string(),
  at: Time,
  event: z.string(),
  actor: z.string(),
  publisherId: z.string().optional(),
  offerId: z.string().optional(),
  details: z.record(z.string(), z.unknown()),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

export const InboxItem = z.object({
  kind: z.enum(["sign-off", "review", "failed-run", "incident", "changes-requested", "waiver"]),
  publisherId: z.string(),
  offerId: z.string().optional(),
  title: z.object({ en: z.string(), "zh-CN": z.string() }),
  since: Time,
  dueAt: Time.optional(),
  link: z.string(),
});
export type InboxItem = z.infer<typeof InboxItem>;
