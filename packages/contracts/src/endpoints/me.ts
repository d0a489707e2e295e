import { z } from "zod";
import { defineEndpoint } from "../endpoint.ts";
import { Language, Time, pageOf } from "../schemas/basics.ts";
import { ApiToken, InboxItem, Me } from "../schemas/user.ts";

/** A command line or another program that asks a person to sign it in. */
const DeviceSignIn = z.object({
  userCode: z.string(),
  clientName: z.string(),
  askedAt: Time,
  expiresAt: Time,
  state: z.enum(["waiting", "approved", "denied"]),
});
const deviceParams = z.object({ userCode: z.string().max(20) });

const Settings = z.object({
  operatorName: z.string(),
  version: z.string(),
  languages: z.array(Language),
  signIn: z.object({ local: z.boolean(), oidc: z.boolean() }),
  hasMailbox: z.boolean(),
  maxPackageBytes: z.int(),
});

export const meEndpoints = {
  getSettings: defineEndpoint({
    tag: "Me",
    summary: "What a client needs to know before anybody signs in",
    response: Settings,
  }),
  getMe: defineEndpoint({ tag: "Me", summary: "Who is calling, with roles", response: Me }),
  updateMe: defineEndpoint({
    tag: "Me",
    summary: "Change language, theme or notification preferences",
    body: Me.pick({ language: true, theme: true, notifications: true, name: true }).partial(),
    response: Me,
  }),
  signOut: defineEndpoint({ tag: "Me", summary: "End the session", status: 204 }),
  listInbox: defineEndpoint({
    tag: "Me",
    summary: "What waits for the caller, oldest due first",
    response: z.object({ items: z.array(InboxItem) }),
  }),
  listMySubscriptions: defineEndpoint({
    tag: "Me",
    summary: "Azure subscriptions that the caller has, as granted or claimed",
    response: z.object({
      items: z.array(
        z.object({ subscriptionId: z.string(), name: z.string(), source: z.enum(["granted", "claimed"]) }),
      ),
    }),
  }),
  listApiTokens: defineEndpoint({
    tag: "Me",
    summary: "The caller's API tokens",
    response: pageOf(ApiToken),
  }),
  createApiToken: defineEndpoint({
    tag: "Me",
    summary: "Make an API token; its value is shown this once",
    body: z.object({ name: z.string().min(1).max(100), expiresAt: Time.optional() }),
    response: ApiToken.extend({ token: z.string() }),
    status: 201,
  }),
  deleteApiToken: defineEndpoint({
    tag: "Me",
    summary: "Revoke an API token",
    params: z.object({ tokenId: z.string() }),
    status: 204,
    errors: ["token-not-found"],
  }),
  getDeviceSignIn: defineEndpoint({
    tag: "Me",
    summary: "Who asks to be signed in with this code (page `/device`)",
    params: deviceParams,
    response: DeviceSignIn,
    errors: ["device-code-not-found"],
  }),
  decideDeviceSignIn: defineEndpoint({
    tag: "Me",
    summary: "Let the program with this code act in the caller's name, or refuse it",
    params: deviceParams,
    body: z.object({ decision: z.enum(["approve", "deny"]) }),
    response: DeviceSignIn,
    errors: ["device-code-not-found"],
  }),
};
