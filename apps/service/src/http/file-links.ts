import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { readArtifactPath } from "#artifacts/artifact-link.ts";
import { readDeploymentFile } from "#commands/storefront/read-deployment-file.ts";
import type { Services } from "#compose.ts";
import { findPublisherBlobs } from "#database/repositories/blob.ts";
import { ServiceError } from "#service-error.ts";

/** Files that are opened by who holds their link: artifacts of an offer, and templates for the Azure portal. */
export function registerFileLinks(server: FastifyInstance, services: Services): void {
  const options = { method: "GET", exposeHeadRoute: false } as const;
  server.route({
    ...options,
    url: "/artifacts/*",
    handler: (request, response) => sendArtifact(services, request, response),
  });
  server.route({
    ...options,
    url: "/deployments/:token/*",
    handler: async (request, response) => {
      const { token, "*": file } = request.params as { token: string; "*": string };
      const { bytes, headers } = await readDeploymentFile(services, token, file);
      return response.headers(headers).send(Buffer.from(bytes));
    },
  });
}

const yearSeconds = 365 * 24 * 60 * 60;

async function sendArtifact(
  services: Services,
  request: FastifyRequest,
  response: FastifyReply,
): Promise<FastifyReply> {
  const artifact = readArtifactPath(services.secrets, request.url.split("?")[0] ?? "");
  if (artifact === undefined) throw new ServiceError("file-not-found");
  const [blob] = await findPublisherBlobs(services.db, artifact.publisherId, [artifact.hash]);
  if (blob === undefined) throw new ServiceError("file-not-found");
  const etag = `"${blob.hash}"`;
  response.headers({
    etag,
    "cache-control": `public, max-age=${yearSeconds}, immutable`,
    "access-control-allow-origin": "*",
    "cross-origin-resource-policy": "cross-origin",
    "content-security-policy": "sandbox; default-src 'none'",
  });
  if (request.headers["if-none-match"] === etag) return response.code(304).send();
  const isImage = blob.mediaType.startsWith("image/");
  const name = encodeURIComponent(artifact.fileName);
  return response
    .headers({
      "content-type": blob.mediaType,
      "content-length": String(blob.size),
      "content-disposition": `${isImage ? "inline" : "attachment"}; filename*=UTF-8''${name}`,
    })
    .send(await services.blobs.open(blob.hash));
}
