import { addOperatorUser } from "#commands/users/add-operator-user.ts";
import { addPublisherUser } from "#commands/users/add-publisher-user.ts";
import { createPublisher } from "#commands/users/create-publisher.ts";
import { deleteClientSecret } from "#commands/users/delete-client-secret.ts";
import { grantSubscription } from "#commands/users/grant-subscription.ts";
import { makeClientSecret } from "#commands/users/make-client-secret.ts";
import { makeSignInLink } from "#commands/users/make-sign-in-link.ts";
import { mapGroup } from "#commands/users/map-group.ts";
import { removeOperatorUser } from "#commands/users/remove-operator-user.ts";
import { removePublisherUser } from "#commands/users/remove-publisher-user.ts";
import { revokeSubscription } from "#commands/users/revoke-subscription.ts";
import { unmapGroup } from "#commands/users/unmap-group.ts";
import { updatePublisherUser } from "#commands/users/update-publisher-user.ts";
import { updatePublisher } from "#commands/users/update-publisher.ts";
import { describeUsers } from "#queries/users/describe-user.ts";
import { listGroups } from "#queries/users/list-groups.ts";
import { getPublisher, listPublishers } from "#queries/users/list-publishers.ts";
import { listSubscriptionGrants } from "#queries/users/list-subscriptions.ts";
import type { HandlerGroup } from "../handler.ts";

/** Publishers, their users, and the operator's people. */
export const publisherHandlers = {
  listPublishers: (context) => listPublishers(context),
  createPublisher: (context, { body }) => createPublisher(context, body),
  getPublisher: (context, { params }) => getPublisher(context, params.publisherId),
  updatePublisher: (context, { params, body }) => updatePublisher(context, { ...params, ...body }),
  listPublisherUsers: async ({ services }, { params }) => ({ items: await describeUsers(services, params) }),
  addPublisherUser: (context, { params, body }) => addPublisherUser(context, { ...params, user: body }),
  updatePublisherUser: (context, { params, body }) => updatePublisherUser(context, { ...params, ...body }),
  removePublisherUser: (context, { params }) => removePublisherUser(context, params),
  listPublisherGroups: (context, { params }) => listGroups(context, params),
  addPublisherGroup: (context, { params, body }) => mapGroup(context, { ...params, ...body }),
  removePublisherGroup: (context, { params }) => unmapGroup(context, params),
  createClientSecret: (context, { params, body }) => makeClientSecret(context, { ...params, ...body }),
  deleteClientSecret: (context, { params }) => deleteClientSecret(context, params),
  listOperatorUsers: async ({ services }) => ({
    items: await describeUsers(services, { publisherId: null }),
  }),
  addOperatorUser: (context, { body }) => addOperatorUser(context, body),
  removeOperatorUser: (context, { params }) => removeOperatorUser(context, params),
  listOperatorGroups: (context) => listGroups(context, { publisherId: null }),
  addOperatorGroup: (context, { body }) => mapGroup(context, { ...body, publisherId: null }),
  removeOperatorGroup: (context, { params }) => unmapGroup(context, { ...params, publisherId: null }),
  createSignInLink: (context, { params }) => makeSignInLink(context, params),
  grantSubscription: (context, { body }) => grantSubscription(context, body),
  listSubscriptionGrants: (context) => listSubscriptionGrants(context),
  revokeSubscription: (context, { params }) => revokeSubscription(context, params),
} satisfies HandlerGroup;
