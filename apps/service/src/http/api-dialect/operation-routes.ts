import { readLatestRun, readOperations } from "#queries/operations/read-operations.ts";
import { ServiceError } from "#service-error.ts";
import { authoriseDialect } from "./authorise-dialect.ts";
import { describeOperation, describeSteps, describeSubmission } from "./describe-operation.ts";
import { offerPath, readers, type DialectCall, type DialectRoute } from "./dialect-call.ts";
import { readOperationName } from "./location.ts";
import { projectOfferStatus, projectOperations, type Operation } from "./project-operations.ts";

/** Status and operations: projections of the offer's runs (cpp-api 5, 7). */
export const operationRoutes: readonly DialectRoute[] = [
  {
    method: "GET",
    path: `${offerPath}/status`,
    access: readers,
    summary: "Where publishing stands, step by step",
    handle: answerStatus,
  },
  {
    method: "GET",
    path: `${offerPath}/submissions`,
    access: readers,
    summary: "Operations, newest first, filtered by `status` or `submissionState`",
    handle: answerSubmissions,
  },
  {
    method: "GET",
    path: `${offerPath}/operations/:operationId`,
    access: readers,
    summary: "One operation",
    handle: (call) => answerOperation(call, ({ id }) => id === call.params["operationId"]?.toLowerCase()),
  },
  {
    method: "GET",
    path: "/api/operations/:name",
    access: { kind: "signed-in" },
    summary: "One operation, by the name that its location header gave",
    handle: answerNamedOperation,
  },
];

async function answerStatus(call: DialectCall): Promise<unknown> {
  const { offer, latest } = await readLatestRun(call.context.services, call.key);
  const run = latest?.run;
  const times = { startedAt: run?.started_at ?? null, goLiveAt: run?.go_live_at ?? null };
  return {
    status: projectOfferStatus(offer.status, times, call.facts),
    messages: [],
    steps: describeSteps(call, offer, latest),
    previewLinks: [],
    liveLinks: [],
    notificationEmails: (run?.notification_emails ?? offer.notification_emails).join(","),
  };
}

async function answerSubmissions(call: DialectCall): Promise<unknown> {
  const records = await readOperations(call.context.services, call.key);
  const query = call.request.query as { status?: unknown; submissionState?: unknown };
  const wanted = [query.status, query.submissionState].filter(
    (each) => typeof each === "string" && each !== "",
  );
  return projectOperations(records, call.facts)
    .filter(({ state }) => wanted.every((each) => isState(state, String(each), call)))
    .map((operation) => describeSubmission(records.offer, operation));
}

/** Clients of different years ask for the same end with different words, in any case. */
function isState(state: string, wanted: string, { facts }: DialectCall): boolean {
  const asked = wanted.toLowerCase();
  const ends = ["succeeded", "complete", "completed"];
  return state.toLowerCase() === asked || (state === facts.endStatus && ends.includes(asked));
}

async function answerOperation(call: DialectCall, is: (operation: Operation) => boolean): Promise<unknown> {
  const records = await readOperations(call.context.services, call.key);
  const operation = projectOperations(records, call.facts).find(is);
  if (operation === undefined) throw new ServiceError("operation-not-found");
  return describeOperation(call, records.offer, operation);
}

/** The publisher is inside the name, so the right is checked here. */
async function answerNamedOperation(call: DialectCall): Promise<unknown> {
  const name = readOperationName(call.params["name"] ?? "");
  if (name === undefined) throw new ServiceError("operation-not-found");
  authoriseDialect(readers, call.context.actor, name.publisherId);
  const { publisherId, offerId, kind, runNumber } = name;
  return answerOperation(
    { ...call, key: { publisherId, offerId } },
    (operation) => operation.kind === kind && operation.run?.number === runNumber,
  );
}
