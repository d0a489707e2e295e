import type { Services } from "#compose.ts";
import { recordAudit } from "#database/repositories/audit.ts";
import {
  findDeploymentLink,
  markLinkUsed,
  type DeploymentLinkRow,
} from "#database/repositories/deployment-link.ts";
import { findProductPage } from "#database/repositories/product-page.ts";
import { readStoredPackage } from "#queries/files/read-stored-package.ts";
import type { StoredProductPage } from "#product-page/stored-product-page.ts";
import { ServiceError } from "#service-error.ts";
import { isTokenOf, linkIdOf } from "./deployment-token.ts";
import { packageFileName } from "./describe-deployment.ts";

/** A file with everything that its answer needs. */
export interface DeploymentFile {
  bytes: Uint8Array;
  /** The Azure portal fetches these files from its own pages without credentials: every origin may read them. */
  headers: Record<string, string>;
}

/**
 * A file of the package that a deployment link opens: `token` and `file` as they stand in `/deployments/<token>/<file>`,
 * decoded; `file` may have folders. The first use is written into history.
 * @throws ServiceError `file-not-found` for an unknown file, and for a link that is wrong or has expired.
 */
export async function readDeploymentFile(
  services: Services,
  token: string,
  file: string,
): Promise<DeploymentFile> {
  const link = await findLink(services, token);
  const page = await findProductPage(services.db, link.submission_id);
  const plan = page?.plans.find((candidate) => candidate.planId === link.plan_id);
  if (page === undefined || plan === undefined) throw new ServiceError("file-not-found");
  const bytes = await readFile(services, page.publisherId, plan.packageHash, file);
  if (link.used_at === null) await noteUse(services, link, page);
  return { bytes, headers: headersOf(file) };
}

async function findLink(services: Services, token: string): Promise<DeploymentLinkRow> {
  const id = linkIdOf(token);
  const link = id === undefined ? undefined : await findDeploymentLink(services.db, id);
  if (link === undefined || !isTokenOf(services.secrets, link, token))
    throw new ServiceError("file-not-found");
  if (link.expires_at > services.clock.now()) return link;
  throw new ServiceError("file-not-found", {
    detail: "This deployment link has expired: open the product page and choose Deploy again.",
    detailZh: "此部署链接已过期：请打开产品页并重新选择“部署”。",
  });
}

async function readFile(
  services: Services,
  publisherId: string,
  hash: string,
  file: string,
): Promise<Uint8Array> {
  if (file === packageFileName) return services.blobs.read(hash);
  const { content } = await readStoredPackage(services, publisherId, hash);
  const entry = content.entries.find((candidate) => candidate.path === file);
  if (entry === undefined) throw new ServiceError("file-not-found");
  return entry.bytes;
}

async function noteUse(services: Services, link: DeploymentLinkRow, page: StoredProductPage): Promise<void> {
  const at = services.clock.now();
  await services.withTransaction(async (transaction) => {
    if (!(await markLinkUsed(transaction, link.id, at))) return;
    await recordAudit(transaction, {
      event: "deployment.link-used",
      actor: { kind: "system", name: "deployment-link" },
      at,
      publisherId: page.publisherId,
      offerId: page.offerId,
      details: { linkId: link.id, planId: link.plan_id, subscriptionId: link.subscription_id },
      onceKey: `deployment.link-used/${link.id}`,
    });
  });
}

function headersOf(file: string): Record<string, string> {
  const isJson = /\.json$/i.test(file);
  const type = isJson
    ? "application/json; charset=utf-8"
    : /\.zip$/i.test(file)
      ? "application/zip"
      : undefined;
  return {
    "content-type": type ?? "application/octet-stream",
    ...(isJson ? {} : { "content-disposition": "attachment" }),
    "access-control-allow-origin": "*",
    "cross-origin-resource-policy": "cross-origin",
    "content-security-policy": "sandbox; default-src 'none'",
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-store",
  };
}
