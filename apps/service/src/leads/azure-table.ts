import type { TableClient } from "@azure/data-tables";
import { text } from "@slipway/contracts/offer-fields";
import type { GuardedAgents } from "#outbound/guarded-agent.ts";
import {
  OutboundError,
  outboundFailures,
  statusError,
  toOutboundError,
  type OutboundFailure,
} from "#outbound/outbound-error.ts";
import type { LeadDestination, LeadSettings } from "./lead-destination.ts";
import { LeadError, requireSetting, toLeadError } from "./lead-error.ts";
import type { Lead } from "./lead.ts";

const tableName = "MarketplaceLeads";
const timeoutMs = 30_000;

/** Writes leads as rows of the table `MarketplaceLeads` in the publisher's storage account (cpp-portal 12.5). */
export function makeAzureTable(agents: GuardedAgents): LeadDestination {
  return {
    kind: "AzureTable",
    connect: (settings) => withTable(agents, settings, createTable),
    deliver: (lead, settings) => withTable(agents, settings, (table) => writeLead(table, lead)),
  };
}

async function createTable(table: TableClient): Promise<void> {
  // Answers as if all were well when the table is there already.
  await table.createTable({ abortSignal: AbortSignal.timeout(timeoutMs) });
}

/** The row's key is the lead's id: a repeat writes the same row. */
async function writeLead(table: TableClient, lead: Lead): Promise<void> {
  const row = {
    partitionKey: lead.offer,
    rowKey: lead.id,
    ProductId: lead.offer,
    CustomerInfo: JSON.stringify(lead.customer),
    LeadSource: lead.leadSource,
    ActionCode: lead.actionCode,
  };
  const write = () => table.upsertEntity(row, "Replace", { abortSignal: AbortSignal.timeout(timeoutMs) });
  try {
    await write();
  } catch (error) {
    // Somebody deleted the table since Publish connected it.
    if (statusOf(error) !== 404) throw error;
    await createTable(table);
    await write();
  }
}

async function withTable(
  agents: GuardedAgents,
  settings: LeadSettings,
  work: (table: TableClient) => Promise<void>,
): Promise<void> {
  const table = await openTable(agents, requireSetting(settings, "connectionString"));
  await work(table).catch((error: unknown) => {
    throw explain(error, table.url);
  });
}

async function openTable(agents: GuardedAgents, connectionString: string): Promise<TableClient> {
  const { TableClient } = await import("@azure/data-tables");
  const guard: NonNullable<ConstructorParameters<typeof TableClient>[2]>["additionalPolicies"] = [
    {
      position: "perCall",
      policy: {
        name: "slipwayGuard",
        sendRequest: (request, next) => {
          request.agent = request.url.startsWith("https:") ? agents.https : agents.http;
          return next(request);
        },
      },
    },
  ];
  try {
    // The agent for plain http decides: it reaches only what the operator allowed.
    const options = {
      allowInsecureConnection: true,
      additionalPolicies: guard,
      retryOptions: { maxRetries: 1 },
    };
    return TableClient.fromConnectionString(connectionString, tableName, options);
  } catch (cause) {
    const reason = text(
      "The connection string is not one of a storage account.",
      "该连接字符串不是存储帐户的连接字符串。",
    );
    throw new LeadError(reason, false, { cause });
  }
}

/** The service's refusals by status, everything else as a failure of the way there. */
function explain(error: unknown, url: string): unknown {
  const status = statusOf(error);
  if (status === 403) {
    const reason = text(
      "The storage account refuses the key of the connection string.",
      "存储帐户拒绝了连接字符串中的密钥。",
    );
    return new LeadError(reason, false, { cause: error });
  }
  if (status !== undefined) return toLeadError(statusError(status));
  const { code } = error as { code?: unknown };
  if (typeof code === "string" && code in outboundFailures) {
    return toLeadError(new OutboundError(code as OutboundFailure, new URL(url).hostname, { cause: error }));
  }
  return toLeadError(toOutboundError(error, timeoutMs, url));
}

function statusOf(error: unknown): number | undefined {
  const { statusCode } = error as { statusCode?: unknown };
  return typeof statusCode === "number" ? statusCode : undefined;
}
