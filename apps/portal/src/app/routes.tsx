import type { ComponentType } from "react";

/** One page: where it is, how it is loaded, and whether a visitor needs an account. */
export interface PageRoute {
  path: string;
  load: () => Promise<{ Page: ComponentType }>;
  /** The storefront is open to everybody. */
  isOpen?: true;
}

const offer = "/publishers/$publisherId/offers/$offerId";

/** Every page of the portal; each module exports its component as `Page`. E-mails and the command line link to these. */
export const pageRoutes: readonly PageRoute[] = [
  { path: "/offers", load: () => import("#rooms/offers/offers-page.tsx") },
  { path: "/offers/new", load: () => import("#rooms/new-offer/new-offer-page.tsx") },
  { path: `${offer}/edit`, load: () => import("#rooms/editor/editor-page.tsx") },
  { path: `${offer}/status`, load: () => import("#rooms/status/status-page.tsx") },
  { path: `${offer}/compare`, load: () => import("#rooms/compare/compare-page.tsx") },
  { path: `${offer}/history`, load: () => import("#rooms/revisions/revisions-page.tsx") },
  { path: "/reviews", load: () => import("#rooms/reviews/reviews-page.tsx") },
  { path: "/publishers/$publisherId/reviews/$reviewId", load: () => import("#rooms/review/review-page.tsx") },
  { path: "/storefront", load: () => import("#rooms/storefront/storefront-page.tsx"), isOpen: true },
  {
    path: "/storefront/$publisherId/$offerId",
    load: () => import("#rooms/product/product-page.tsx"),
    isOpen: true,
  },
  {
    path: "/storefront/$publisherId/$offerId/plans/$planId/create",
    load: () => import("#rooms/create/create-page.tsx"),
    isOpen: true,
  },
  { path: "/incidents", load: () => import("#rooms/incidents/incidents-page.tsx") },
  { path: "/incidents/new", load: () => import("#rooms/new-incident/new-incident-page.tsx") },
  {
    path: "/publishers/$publisherId/incidents/$incidentId",
    load: () => import("#rooms/incident/incident-page.tsx"),
  },
  { path: "/approvals", load: () => import("#rooms/approvals/approvals-page.tsx") },
  { path: "/publishers", load: () => import("#rooms/publishers/publishers-page.tsx") },
  { path: "/publishers/$publisherId", load: () => import("#rooms/publisher/publisher-page.tsx") },
  { path: "/publishers/$publisherId/leads", load: () => import("#rooms/leads/leads-page.tsx") },
  { path: "/users", load: () => import("#rooms/users/users-page.tsx") },
  { path: "/history", load: () => import("#rooms/history/history-page.tsx") },
  { path: "/inbox", load: () => import("#rooms/inbox/inbox-page.tsx") },
  { path: "/rules", load: () => import("#rooms/rules/rules-page.tsx") },
  { path: "/mailbox", load: () => import("#rooms/mailbox/mailbox-page.tsx") },
  { path: "/account", load: () => import("#rooms/account/account-page.tsx") },
  { path: "/device", load: () => import("#rooms/device/device-page.tsx") },
];
