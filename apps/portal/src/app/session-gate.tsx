import { lazy, type ReactNode } from "react";
import { useMatches } from "@tanstack/react-router";
import { ProblemMessage } from "#ui/problem-message.tsx";
import { PageLoading } from "./page-loading.tsx";
import { pageRoutes } from "./routes.tsx";
import { useSession } from "./use-session.ts";

const SignInPage = lazy(async () => ({ default: (await import("#rooms/sign-in/sign-in-page.tsx")).Page }));

/** Lets signed-in people through, everybody to open pages, and asks others to sign in at the address they wanted. */
export function SessionGate({ children }: { children: ReactNode }) {
  const { state, error } = useSession();
  const routeId = useMatches().at(-1)?.routeId as string | undefined;
  const isOpen = pageRoutes.some(({ path, isOpen }) => path === routeId && isOpen === true);
  if (state === "signed-in" || (isOpen && state !== "loading")) return children;
  if (state === "loading") return <PageLoading />;
  if (state === "signed-out") return <SignInPage />;
  return <ProblemMessage error={error} />;
}
