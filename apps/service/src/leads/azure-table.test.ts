import { TableClient } from "@azure/data-tables";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startAzurite, type Azurite } from "../../../../tests/support/azurite.ts";
import { makeGuardedAgents } from "#outbound/guarded-agent.ts";
import { makeAzureTable } from "./azure-table.ts";
import type { LeadDestination } from "./lead-destination.ts";
import type { Lead } from "./lead.ts";

const lead: Lead = {
  id: "id-1",
  offer: "fabrikam.gateway",
  offerTitle: "Gateway",
  leadSource: "AzureMarketplace-INS|fabrikam.gateway",
  actionCode: "INS",
  customer: { Email: "ada@example.org", Company: "示例" },
};
let azurite: Azurite;
let table: LeadDestination;
let settings: { connectionString: string };
let reader: TableClient;
beforeAll(async () => {
  azurite = await startAzurite();
  settings = { connectionString: azurite.connectionString };
  table = makeAzureTable(makeGuardedAgents({ allow: azurite.hosts }));
  reader = TableClient.fromConnectionString(azurite.connectionString, "MarketplaceLeads", {
    allowInsecureConnection: true,
  });
});
afterAll(() => azurite.stop());

async function rows(): Promise<Record<string, unknown>[]> {
  const all: Record<string, unknown>[] = [];
  for await (const row of reader.listEntities()) all.push(row);
  return all;
}

describe("an Azure table", () => {
  it("is made when it is connected, without a row", async () => {
    await table.connect(settings);
    await table.connect(settings);
    expect(await rows()).toEqual([]);
  });

  it("holds one row per lead, however often it is delivered", async () => {
    await table.deliver(lead, settings);
    await table.deliver(lead, settings);
    await table.deliver({ ...lead, id: "id-2" }, settings);
    const found = await rows();
    expect(found.map((row) => row["rowKey"])).toEqual(["id-1", "id-2"]);
    expect(found[0]).toMatchObject({
      partitionKey: "fabrikam.gateway",
      ProductId: "fabrikam.gateway",
      LeadSource: "AzureMarketplace-INS|fabrikam.gateway",
      ActionCode: "INS",
      CustomerInfo: '{"Email":"ada@example.org","Company":"示例"}',
    });
  });

  it("is made again when somebody deleted it", async () => {
    await reader.deleteTable();
    await table.deliver(lead, settings);
    expect(await rows()).toHaveLength(1);
  });

  it("says that the key is wrong", async () => {
    const connectionString = azurite.connectionString.replace(/AccountKey=\w{4}/, "AccountKey=AAAA");
    await expect(table.connect({ connectionString })).rejects.toMatchObject({
      name: "LeadError",
      isTemporary: false,
      reason: { en: "The storage account refuses the key of the connection string." },
    });
  });

  it.each(["nonsense", "AccountName=a", "DefaultEndpointsProtocol=https;AccountName=a"])(
    "says that %j is no connection string",
    async (connectionString) => {
      await expect(table.deliver(lead, { connectionString })).rejects.toMatchObject({
        isTemporary: false,
        reason: { en: "The connection string is not one of a storage account." },
      });
    },
  );

  it("is not looked for at private addresses, nor for ever where nobody answers", async () => {
    const guarded = makeAzureTable(makeGuardedAgents({ allow: [] }));
    for (const host of ["127.0.0.1", "localhost", "169.254.169.254", "[::1]"]) {
      const connectionString = azurite.connectionString.replaceAll("127.0.0.1", host);
      await expect(guarded.connect({ connectionString })).rejects.toMatchObject({
        isTemporary: false,
        reason: { en: expect.stringContaining("is not a public address") as string },
      });
    }
    const plain =
      "DefaultEndpointsProtocol=http;AccountName=a;AccountKey=aaaa;TableEndpoint=http://93.184.215.14/a;";
    await expect(guarded.connect({ connectionString: plain })).rejects.toMatchObject({
      isTemporary: false,
      reason: { en: "The address must begin with https://." },
    });
    const closed = makeAzureTable(makeGuardedAgents({ allow: ["loopback"] }));
    const connectionString = azurite.connectionString.replaceAll(/127\.0\.0\.1:\d+/g, "127.0.0.1:9");
    await expect(closed.connect({ connectionString })).rejects.toMatchObject({
      isTemporary: true,
      reason: { en: "The server does not answer (ECONNREFUSED)." },
    });
  });
});
