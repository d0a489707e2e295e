import { cancelOnWire } from "#commands/publishing/cancel-on-wire.ts";
import { goLive } from "#commands/publishing/go-live.ts";
import { publishOffer } from "#commands/publishing/publish-offer.ts";
import { offerPath, writers, type DialectCall, type DialectRoute } from "./dialect-call.ts";
import { locationOfOperation, locationOfRun } from "./location.ts";
import { readNotificationEmails } from "./notification-emails.ts";

/** Publish, Go Live and Cancel: each is accepted with the place of its operation (cpp-api 6). */
export const actionRoutes: readonly DialectRoute[] = [
  {
    method: "POST",
    path: `${offerPath}/publish`,
    access: writers,
    summary: "Start publishing",
    handle: async (call) => {
      const notificationEmails = readNotificationEmails(call);
      const run = await publishOffer(call.context, { ...call.key, notificationEmails });
      return accept(call, locationOfRun(call.key, run.number, "publish"));
    },
  },
  {
    method: "POST",
    path: `${offerPath}/golive`,
    access: writers,
    summary: "Sign the preview off, so that it goes to review and live",
    handle: async (call) => {
      readNotificationEmails(call);
      const run = await goLive(call.context, call.key);
      return accept(call, locationOfRun(call.key, run.number, "goLive"));
    },
  },
  {
    method: "POST",
    path: `${offerPath}/cancel`,
    access: writers,
    summary: "Cancel what is being published; accepted also when nothing is",
    handle: async (call) => {
      readNotificationEmails(call);
      const operation = await cancelOnWire(call.context, call.key);
      return accept(call, locationOfOperation(call.key, operation.id));
    },
  },
];

/** Clients of different years read different headers, and one of them reads the body as JSON. */
function accept({ response }: DialectCall, location: string): Record<string, never> {
  response.code(202).headers({ location, "operation-location": location });
  return {};
}
