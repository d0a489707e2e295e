import { createApiToken } from "#commands/users/create-api-token.ts";
import { decideDeviceSignIn } from "#commands/users/decide-device-sign-in.ts";
import { deleteApiToken } from "#commands/users/delete-api-token.ts";
import { signOut } from "#commands/users/sign-out.ts";
import { updateMe } from "#commands/users/update-me.ts";
import { getDeviceSignIn } from "#queries/users/get-device-sign-in.ts";
import { getMe } from "#queries/users/get-me.ts";
import { getSettings } from "#queries/users/get-settings.ts";
import { listApiTokens } from "#queries/users/list-api-tokens.ts";
import { listMySubscriptions } from "#queries/users/list-subscriptions.ts";
import { callerOf } from "../edge/request-state.ts";
import type { HandlerGroup } from "../handler.ts";
import { reply } from "../reply.ts";
import { clearSessionCookie } from "../session-cookie.ts";

/** Who is calling. */
export const meHandlers = {
  getSettings: (context) => getSettings(context),
  getMe: (context) => getMe(context),
  updateMe: (context, { body }) => updateMe(context, body),
  signOut: async (context, { request }) => {
    const caller = callerOf(request);
    await signOut(context, { sessionId: caller.by === "session" ? caller.credentialId : undefined });
    return reply(undefined, { headers: { "set-cookie": clearSessionCookie(context.services.config) } });
  },
  listMySubscriptions: (context) => listMySubscriptions(context),
  listApiTokens: (context) => listApiTokens(context),
  createApiToken: (context, { body }) => createApiToken(context, body),
  deleteApiToken: (context, { params }) => deleteApiToken(context, params),
  getDeviceSignIn: (context, { params }) => getDeviceSignIn(context, params),
  decideDeviceSignIn: (context, { params, body }) => decideDeviceSignIn(context, { ...params, ...body }),
} satisfies HandlerGroup;
