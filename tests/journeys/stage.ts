import type { Run } from "@slipway/contracts";
import { startLeadReceiver, type LeadReceiver } from "../support/lead-receiver.ts";
import { startMailServer, type MailServer } from "../support/mail-server.ts";
import type { Person } from "../support/person.ts";
import { createTeam, type Team } from "../support/publisher-team.ts";
import { startSlipway, type Slipway, type SlipwayOptions } from "../support/slipway.ts";
import { waitUntil } from "../support/wait-until.ts";

/** A running service with real mail and lead endpoints and one publisher's team. */
export interface Stage {
  slipway: Slipway;
  mail: MailServer;
  leads: LeadReceiver;
  team: Team;
  publisherId: string;
  stop(): Promise<void>;
}

export async function setStage(publisherId: string, options: SlipwayOptions = {}): Promise<Stage> {
  const [mail, leads] = await Promise.all([startMailServer(), startLeadReceiver()]);
  const slipway = await startSlipway({
    ...options,
    environment: {
      SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
      SMTP_FROM: "Slipway <slipway@operator.example>",
      OUTBOUND_ALLOW: "localhost,127.0.0.1",
      NODE_EXTRA_CA_CERTS: leads.certificateFile,
      ...options.environment,
    },
  });
  const team = await createTeam(slipway, publisherId);
  return {
    slipway,
    mail,
    leads,
    team,
    publisherId,
    stop: async () => {
      await slipway.stop();
      await Promise.all([mail.stop(), leads.stop()]);
    },
  };
}

/** Waits until the offer's latest run stands at a step and state, and answers the run. */
export async function waitForRun(
  person: Person,
  offer: { publisherId: string; offerId: string },
  is: (run: Run) => boolean,
  timeoutMs = 30_000,
): Promise<Run> {
  let last: Run | undefined;
  return waitUntil(
    `a run of ${offer.offerId}`,
    async () => {
      last = (await person.client.call("getStatus", { params: offer })).run;
      if (last !== undefined && is(last)) return last;
      return undefined;
    },
    timeoutMs,
  ).catch((error: unknown) => {
    throw new Error(`${String(error)}; last seen: ${JSON.stringify(last, null, 1)}`);
  });
}

export const isAtSignOff = (run: Run): boolean =>
  run.state === "waiting" && run.step === "publisher-sign-off";
export const isAtReview = (run: Run): boolean => run.state === "waiting" && run.step === "marketplace-review";
export const isLive = (run: Run): boolean => run.state === "succeeded";
export const hasFailed = (run: Run): boolean => run.state === "failed";

/** Takes a published offer from sign-off through review to live. */
export async function bringLive(stage: Stage, offer: { publisherId: string; offerId: string }): Promise<Run> {
  await waitForRun(stage.team.owner, offer, isAtSignOff);
  await stage.team.owner.client.call("goLive", { params: offer, body: {} });
  const run = await waitForRun(stage.team.owner, offer, isAtReview);
  const params = { publisherId: offer.publisherId, reviewId: run.reviewId ?? "" };
  await stage.team.reviewer.client.call("approveReview", { params, body: {} });
  return waitForRun(stage.team.owner, offer, isLive);
}
