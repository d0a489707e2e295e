import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { makeQueryClient } from "#api/query-client.ts";
import { CrashBoundary } from "#app/crash-boundary.tsx";
import { PreferencesProvider } from "#app/preferences.tsx";
import { makeRouter } from "#app/router.tsx";
import { Themed } from "#app/themed.tsx";

const root = document.getElementById("root");
if (root === null) throw new Error("the page has no #root");
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={makeQueryClient()}>
      <PreferencesProvider>
        <Themed>
          <CrashBoundary>
            <RouterProvider router={makeRouter()} />
          </CrashBoundary>
        </Themed>
      </PreferencesProvider>
    </QueryClientProvider>
  </StrictMode>,
);
