import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startAzurite, type Azurite } from "../../../../tests/support/azurite.ts";
import { openAzureBlobStore } from "./azure-blob-store.ts";
import { testBlobStore } from "./testing/test-blob-store.ts";

let azurite: Azurite;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.stop());

testBlobStore("a container of an Azure storage account", () =>
  openAzureBlobStore({ connectionString: azurite.connectionString, container: "slipway", prefix: "blobs/" }),
);

describe("openAzureBlobStore", () => {
  it("says that the store does not answer", async () => {
    const nobody =
      "DefaultEndpointsProtocol=http;AccountName=a;AccountKey=aaaa;BlobEndpoint=http://127.0.0.1:9/a;";
    const opening = openAzureBlobStore({ connectionString: nobody, container: "slipway", prefix: "" });
    await expect(opening).rejects.toMatchObject({ code: "storage-unavailable" });
    const wrong = openAzureBlobStore({ connectionString: "nonsense", container: "slipway", prefix: "" });
    await expect(wrong).rejects.toMatchObject({ code: "storage-unavailable" });
  });
});
