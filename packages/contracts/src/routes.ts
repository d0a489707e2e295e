/** Who may call a route, as data: the service checks it, the security walk tests it, the documentation prints it. */
export type Access =
  | { kind: "anyone" }
  /** Any person or service principal that Slipway knows. */
  | { kind: "signed-in" }
  /** The publisher named in the path; an owner may do whatever a contributor may. */
  | { kind: "publisher"; role: "owner" | "contributor" }
  /** People of the marketplace operator, whatever the publisher. */
  | { kind: "operator"; roles: readonly OperatorRole[] }
  /** The publisher's people, or the operator's people in one of these roles. */
  | { kind: "publisher-or-operator"; role: "owner" | "contributor"; roles: readonly OperatorRole[] };

export const publisherRoles = ["owner", "contributor"] as const;
export type PublisherRole = (typeof publisherRoles)[number];
export const operatorRoles = ["administrator", "reviewer", "support-engineer"] as const;
export type OperatorRole = (typeof operatorRoles)[number];

export interface Route {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  path: string;
  access: Access;
}

const anyone: Access = { kind: "anyone" };
const signedIn: Access = { kind: "signed-in" };
const owner: Access = { kind: "publisher", role: "owner" };
const contributor: Access = { kind: "publisher", role: "contributor" };
const administrator: Access = { kind: "operator", roles: ["administrator"] };
const reviewer: Access = { kind: "operator", roles: ["reviewer"] };
const readers: Access = {
  kind: "publisher-or-operator",
  role: "contributor",
  roles: ["administrator", "reviewer", "support-engineer"],
};
const support: Access = {
  kind: "publisher-or-operator",
  role: "contributor",
  roles: ["administrator", "support-engineer"],
};
const reviewParties: Access = {
  kind: "publisher-or-operator",
  role: "contributor",
  roles: ["reviewer", "administrator"],
};
const ownersAndAdministrators: Access = {
  kind: "publisher-or-operator",
  role: "owner",
  roles: ["administrator"],
};

function get(path: string, access: Access): Route & { method: "GET" } {
  return { method: "GET", path, access };
}
function post(path: string, access: Access): Route & { method: "POST" } {
  return { method: "POST", path, access };
}
function put(path: string, access: Access): Route & { method: "PUT" } {
  return { method: "PUT", path, access };
}
function patch(path: string, access: Access): Route & { method: "PATCH" } {
  return { method: "PATCH", path, access };
}
function remove(path: string, access: Access): Route & { method: "DELETE" } {
  return { method: "DELETE", path, access };
}

const offer = "/v1/publishers/:publisherId/offers/:offerId";

/**
 * Every route of `/v1`, once. The portal's first load imports this list and types only; schemas are in `endpoints/`.
 * Paths below `/v1/publishers/:publisherId` are checked against the caller's role for that publisher.
 */
export const routes = {
  // Who is calling
  getSettings: get("/v1/settings", anyone),
  getMe: get("/v1/me", signedIn),
  updateMe: patch("/v1/me", signedIn),
  signOut: post("/v1/me/sign-out", signedIn),
  listInbox: get("/v1/me/inbox", signedIn),
  listMySubscriptions: get("/v1/me/subscriptions", signedIn),
  listApiTokens: get("/v1/me/tokens", signedIn),
  createApiToken: post("/v1/me/tokens", signedIn),
  deleteApiToken: remove("/v1/me/tokens/:tokenId", signedIn),
  getDeviceSignIn: get("/v1/me/device-sign-ins/:userCode", signedIn),
  decideDeviceSignIn: post("/v1/me/device-sign-ins/:userCode", signedIn),

  // Publishers and users
  listPublishers: get("/v1/publishers", signedIn),
  createPublisher: post("/v1/publishers", administrator),
  getPublisher: get("/v1/publishers/:publisherId", readers),
  updatePublisher: patch("/v1/publishers/:publisherId", ownersAndAdministrators),
  listPublisherUsers: get("/v1/publishers/:publisherId/users", readers),
  addPublisherUser: post("/v1/publishers/:publisherId/users", ownersAndAdministrators),
  updatePublisherUser: patch("/v1/publishers/:publisherId/users/:principalId", ownersAndAdministrators),
  removePublisherUser: remove("/v1/publishers/:publisherId/users/:principalId", ownersAndAdministrators),
  createClientSecret: post("/v1/publishers/:publisherId/users/:principalId/secrets", ownersAndAdministrators),
  deleteClientSecret: remove(
    "/v1/publishers/:publisherId/users/:principalId/secrets/:secretId",
    ownersAndAdministrators,
  ),
  listPublisherGroups: get("/v1/publishers/:publisherId/groups", readers),
  addPublisherGroup: post("/v1/publishers/:publisherId/groups", ownersAndAdministrators),
  removePublisherGroup: remove("/v1/publishers/:publisherId/groups/:groupId", ownersAndAdministrators),
  listOperatorUsers: get("/v1/operator/users", administrator),
  addOperatorUser: post("/v1/operator/users", administrator),
  removeOperatorUser: remove("/v1/operator/users/:principalId/roles/:role", administrator),
  listOperatorGroups: get("/v1/operator/groups", administrator),
  addOperatorGroup: post("/v1/operator/groups", administrator),
  removeOperatorGroup: remove("/v1/operator/groups/:groupId", administrator),
  createSignInLink: post("/v1/operator/users/:principalId/sign-in-links", administrator),
  grantSubscription: post("/v1/operator/subscriptions", administrator),
  listSubscriptionGrants: get("/v1/operator/subscriptions", administrator),
  revokeSubscription: remove("/v1/operator/subscriptions/:grantId", administrator),

  // Offers and their drafts
  listOffers: get("/v1/offers", signedIn),
  createOffer: post("/v1/publishers/:publisherId/offers", contributor),
  getOffer: get(offer, readers),
  deleteOffer: remove(offer, owner),
  getDraft: get(`${offer}/draft`, readers),
  saveDraft: put(`${offer}/draft`, contributor),
  listRevisions: get(`${offer}/revisions`, readers),
  getRevision: get(`${offer}/revisions/:revision`, readers),
  restoreRevision: post(`${offer}/revisions/:revision/restore`, contributor),
  getSlot: get(`${offer}/slots/:slot`, readers),
  compareContents: get(`${offer}/compare`, readers),
  setLeadSecret: put(`${offer}/lead-destination`, owner),
  exportOffer: get(`${offer}/export`, readers),

  // The publishing flow
  checkOffer: post(`${offer}/check`, contributor),
  dryRunOffer: post(`${offer}/dry-run`, contributor),
  streamDryRun: get(`${offer}/dry-run/events`, contributor),
  publishOffer: post(`${offer}/publish`, contributor),
  goLive: post(`${offer}/go-live`, contributor),
  cancelPublish: post(`${offer}/cancel`, contributor),
  rollBack: post(`${offer}/roll-back`, owner),
  getStatus: get(`${offer}/status`, readers),
  streamEvents: get(`${offer}/events`, readers),
  listRuns: get(`${offer}/runs`, readers),
  getRun: get(`${offer}/runs/:runNumber`, readers),
  getReport: get(`${offer}/runs/:runNumber/report`, readers),
  certifyDraft: post(`${offer}/certify`, contributor),
  getProductPage: get(`${offer}/slots/:slot/page`, readers),
  listWaivers: get(`${offer}/waivers`, readers),
  requestWaiver: post(`${offer}/waivers`, contributor),
  decideWaiver: post(`${offer}/waivers/:waiverId/decision`, reviewer),
  getStepStatistics: get("/v1/statistics/steps", signedIn),
  getRuleStatistics: get("/v1/statistics/rules", signedIn),
  listApprovals: get("/v1/approvals", signedIn),

  // Files
  // Support uploads what goes with its answers to incidents; only the publisher can put a file into a draft.
  createUpload: post("/v1/publishers/:publisherId/uploads", support),
  getUpload: get("/v1/publishers/:publisherId/uploads/:uploadId", support),
  appendUpload: patch("/v1/publishers/:publisherId/uploads/:uploadId", support),
  getPackageFiles: get(`${offer}/packages/:hash/files`, readers),
  getPackageFile: get(`${offer}/packages/:hash/file`, readers),

  // Review
  listReviews: get("/v1/reviews", signedIn),
  getReview: get("/v1/publishers/:publisherId/reviews/:reviewId", reviewParties),
  getReviewDifference: get("/v1/publishers/:publisherId/reviews/:reviewId/difference", reviewParties),
  openThread: post("/v1/publishers/:publisherId/reviews/:reviewId/threads", reviewParties),
  replyToThread: post(
    "/v1/publishers/:publisherId/reviews/:reviewId/threads/:threadId/comments",
    reviewParties,
  ),
  resolveThread: post(
    "/v1/publishers/:publisherId/reviews/:reviewId/threads/:threadId/resolve",
    reviewParties,
  ),
  assignReview: post("/v1/publishers/:publisherId/reviews/:reviewId/assignee", reviewer),
  approveReview: post("/v1/publishers/:publisherId/reviews/:reviewId/approve", reviewer),
  requestChanges: post("/v1/publishers/:publisherId/reviews/:reviewId/request-changes", reviewer),

  // Incidents
  listIncidents: get("/v1/incidents", signedIn),
  createIncident: post("/v1/publishers/:publisherId/incidents", contributor),
  getIncident: get("/v1/publishers/:publisherId/incidents/:incidentId", support),
  replyToIncident: post("/v1/publishers/:publisherId/incidents/:incidentId/messages", support),
  changeIncident: patch("/v1/publishers/:publisherId/incidents/:incidentId", support),

  // Leads
  listLeads: get("/v1/publishers/:publisherId/leads", owner),
  replayLead: post("/v1/publishers/:publisherId/leads/:leadId/replay", owner),

  // Operator's desk
  listHistory: get("/v1/history", signedIn),
  listRules: get("/v1/rules", anyone),
  getRule: get("/v1/rules/:ruleId", anyone),
  setRuleEnforcement: put("/v1/rules/:ruleId/enforcement", administrator),
  resetRuleEnforcement: remove("/v1/rules/:ruleId/enforcement", administrator),
  listMailbox: get("/v1/mailbox", administrator),
  getMail: get("/v1/mailbox/:emailId", administrator),

  // Storefront
  searchStorefront: get("/v1/storefront/offers", anyone),
  getStorefrontOffer: get("/v1/storefront/offers/:publisherId/:offerId", anyone),
  getCreateForm: get("/v1/storefront/offers/:publisherId/:offerId/plans/:planId/form", signedIn),
  previewDeployment: post("/v1/storefront/offers/:publisherId/:offerId/plans/:planId/resources", signedIn),
  deployPlan: post("/v1/storefront/offers/:publisherId/:offerId/plans/:planId/deployments", signedIn),
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof routes;
