import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  type AnyRouter,
} from "@tanstack/react-router";
import { NotFoundPage } from "./not-found-page.tsx";
import { PageLoading } from "./page-loading.tsx";
import { pageRoutes } from "./routes.tsx";
import { Shell } from "./shell.tsx";
import { takeWanted } from "./wanted-address.ts";

const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage });

/** Addresses that only lead on. */
const redirects = [
  { from: "/publishers/$publisherId/offers/$offerId", to: "/publishers/$publisherId/offers/$offerId/edit" },
] as const;

/** The router over the table of pages. Each page is a chunk of its own, fetched when somebody points at its link. */
export function makeRouter(): AnyRouter {
  const pages = pageRoutes.map(({ path, load }) =>
    createRoute({
      getParentRoute: () => root,
      path,
      component: lazyRouteComponent(load, "Page"),
      pendingComponent: PageLoading,
    }),
  );
  const forwards = redirects.map(({ from, to }) =>
    createRoute({
      getParentRoute: () => root,
      path: from,
      beforeLoad: ({ params }) => {
        throw redirect({ to, params, replace: true } as never);
      },
    }),
  );
  const home = createRoute({
    getParentRoute: () => root,
    path: "/",
    beforeLoad: () => {
      throw redirect({ href: takeWanted() ?? "/offers", replace: true });
    },
  });
  return createRouter({
    routeTree: root.addChildren([home, ...forwards, ...pages]),
    defaultPreload: "intent",
    defaultPendingMs: 200,
    scrollRestoration: true,
  });
}
