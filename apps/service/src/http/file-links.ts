import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { readDeploymentFile } from "#commands/storefront/read-deployment-file.ts";
import type { Services } from "#compose.ts";
import { openArtifact } from "#queries/files/open-artifact.ts";

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
  const artifact = await openArtifact(services, request.url.split("?")[0] ?? "");
  const etag = `"${artifact.hash}"`;
  response.headers({
    etag,
    "cache-control": `public, max-age=${yearSeconds}, immutable`,
    "access-control-allow-origin": "*",
    "cross-origin-resource-policy": "cross-origin",
    "content-security-policy": "sandbox; default-src 'none'",
  });
  if (request.headers["if-none-match"] === etag) return response.code(304).send();
  const isImage = artifact.mediaType.startsWith("image/");
  const name = encodeURIComponent(artifact.fileName);
  return response
    .headers({
      "content-type": artifact.mediaType,
      "content-length": String(artifact.size),
      "content-disposition": `${isImage ? "inline" : "attachment"}; filename*=UTF-8''${name}`,
    })
    .send(await artifact.open());
}
