import { z } from "zod";
import { defineEndpoint } from "../endpoint.ts";
import {
  Guid,
  Language,
  OperatorRoleName,
  PublisherId,
  PublisherRoleName,
  Time,
  pageOf,
} from "../schemas/basics.ts";
import { ClientSecret, GroupRole, Publisher, User } from "../schemas/user.ts";

const params = z.object({ publisherId: PublisherId });
const userParams = params.extend({ principalId: z.string() });
const Grant = z.object({
  grantId: z.string(),
  principalId: z.string(),
  name: z.string(),
  subscriptionId: Guid,
  label: z.string(),
  grantedAt: Time,
});

const groupParams = params.extend({ groupId: z.string() });
const Group = z.string().trim().min(1).max(200);

const NewUser = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("person"),
    email: z.email(),
    name: z.string().max(200).optional(),
    role: PublisherRoleName,
  }),
  z.object({
    kind: z.literal("service-principal"),
    name: z.string().min(1).max(200),
    role: PublisherRoleName,
    /** Left out: Slipway's own identity provider makes the application and answers its ids. */
    applicationId: Guid.optional(),
    tenantId: Guid.optional(),
    objectId: Guid.optional(),
  }),
]);

export const publisherEndpoints = {
  listPublishers: defineEndpoint({
    tag: "Publishers",
    summary: "Publishers that the caller may see",
    response: pageOf(Publisher),
  }),
  createPublisher: defineEndpoint({
    tag: "Publishers",
    summary: "Add a publisher",
    body: z.object({
      publisherId: PublisherId,
      name: z.string().min(1).max(100),
      language: Language.optional(),
      ownerEmail: z.email().optional(),
    }),
    response: Publisher,
    status: 201,
    errors: ["publisher-exists"],
  }),
  getPublisher: defineEndpoint({
    tag: "Publishers",
    summary: "A publisher's profile",
    params,
    response: Publisher,
    errors: ["publisher-not-found"],
  }),
  updatePublisher: defineEndpoint({
    tag: "Publishers",
    summary: "Change a publisher's profile",
    params,
    body: z
      .object({
        name: z.string().min(1).max(100),
        language: Language,
        contactEmails: z.array(z.email()).max(20),
      })
      .partial(),
    response: Publisher,
  }),
  listPublisherUsers: defineEndpoint({
    tag: "Users",
    summary: "A publisher's people and service principals",
    params,
    response: pageOf(User),
  }),
  addPublisherUser: defineEndpoint({
    tag: "Users",
    summary: "Give a person or service principal a role",
    params,
    body: NewUser,
    response: User.extend({ signInLink: z.string().optional() }),
    status: 201,
    errors: ["user-exists"],
  }),
  updatePublisherUser: defineEndpoint({
    tag: "Users",
    summary: "Change a role",
    params: userParams,
    body: z.object({ role: PublisherRoleName }),
    response: User,
    errors: ["last-owner", "principal-not-found"],
  }),
  removePublisherUser: defineEndpoint({
    tag: "Users",
    summary: "Take a role away",
    params: userParams,
    status: 204,
    errors: ["last-owner", "principal-not-found", "role-from-group"],
  }),
  listPublisherGroups: defineEndpoint({
    tag: "Users",
    summary: "Groups of the identity provider that have a role at the publisher",
    params,
    response: pageOf(GroupRole),
  }),
  addPublisherGroup: defineEndpoint({
    tag: "Users",
    summary: "Give everybody in a group a role, from their next sign-in on",
    params,
    body: z.object({ group: Group, role: PublisherRoleName }),
    response: GroupRole,
    status: 201,
    errors: ["group-exists"],
  }),
  removePublisherGroup: defineEndpoint({
    tag: "Users",
    summary: "Take a group's role back, with the roles that it gave",
    params: groupParams,
    status: 204,
    errors: ["group-not-found"],
  }),
  createClientSecret: defineEndpoint({
    tag: "Users",
    summary: "Make a client secret; its value is shown this once",
    params: userParams,
    body: z.object({ expiresAt: Time.optional() }),
    response: ClientSecret.extend({ secret: z.string() }),
    status: 201,
  }),
  deleteClientSecret: defineEndpoint({
    tag: "Users",
    summary: "Revoke a client secret",
    params: userParams.extend({ secretId: z.string() }),
    status: 204,
    errors: ["secret-not-found"],
  }),
  listOperatorUsers: defineEndpoint({
    tag: "Operator",
    summary: "The operator's people",
    response: pageOf(User),
  }),
  addOperatorUser: defineEndpoint({
    tag: "Operator",
    summary: "Give a person an operator's role",
    body: z.object({ email: z.email(), name: z.string().max(200).optional(), role: OperatorRoleName }),
    response: User.extend({ signInLink: z.string().optional() }),
    status: 201,
    errors: ["user-exists"],
  }),
  removeOperatorUser: defineEndpoint({
    tag: "Operator",
    summary: "Take an operator's role away",
    params: z.object({ principalId: z.string(), role: OperatorRoleName }),
    status: 204,
    errors: ["principal-not-found", "last-owner", "role-from-group"],
  }),
  listOperatorGroups: defineEndpoint({
    tag: "Operator",
    summary: "Groups of the identity provider that have a role at the operator",
    response: pageOf(GroupRole),
  }),
  addOperatorGroup: defineEndpoint({
    tag: "Operator",
    summary: "Give everybody in a group an operator's role, from their next sign-in on",
    body: z.object({ group: Group, role: OperatorRoleName }),
    response: GroupRole,
    status: 201,
    errors: ["group-exists"],
  }),
  removeOperatorGroup: defineEndpoint({
    tag: "Operator",
    summary: "Take a group's role back, with the roles that it gave",
    params: z.object({ groupId: z.string() }),
    status: 204,
    errors: ["group-not-found", "last-owner"],
  }),
  createSignInLink: defineEndpoint({
    tag: "Operator",
    summary: "Make a one-time sign-in link",
    params: z.object({ principalId: z.string() }),
    response: z.object({ url: z.string(), expiresAt: Time }),
    status: 201,
  }),
  grantSubscription: defineEndpoint({
    tag: "Operator",
    summary: "Record that a person has an Azure subscription",
    body: z.object({ email: z.email(), subscriptionId: Guid, label: z.string().max(100).optional() }),
    response: Grant,
    status: 201,
    errors: ["principal-not-found"],
  }),
  listSubscriptionGrants: defineEndpoint({
    tag: "Operator",
    summary: "Subscriptions granted to people",
    response: pageOf(Grant),
  }),
  revokeSubscription: defineEndpoint({
    tag: "Operator",
    summary: "Take a subscription grant back",
    params: z.object({ grantId: z.string() }),
    status: 204,
    errors: ["grant-not-found"],
  }),
};
