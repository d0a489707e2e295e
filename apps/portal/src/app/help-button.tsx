import { lazy, Suspense, useRef, useState, type MouseEvent } from "react";
import { useMatches } from "@tanstack/react-router";
import { Button } from "@fluentui/react-components";
import { QuestionCircleRegular } from "@fluentui/react-icons";
import { shellTexts } from "#texts/shell.ts";
import { useTexts } from "#texts/use-texts.ts";
import { useSession } from "./use-session.ts";

const HelpPanel = lazy(async () => ({ default: (await import("#parts/help/help-panel.tsx")).HelpPanel }));

/** Opens the help of the page beside it; the panel is fetched when it is opened for the first time. */
export function HelpButton() {
  const texts = useTexts(shellTexts);
  const { me } = useSession();
  const match = useMatches().at(-1);
  const opener = useRef<HTMLElement>(null);
  const [isOpen, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  const toggle = (event: MouseEvent<HTMLElement>) => {
    opener.current = event.currentTarget;
    setOpen(!isOpen);
  };
  return (
    <>
      <Button
        appearance="subtle"
        icon={<QuestionCircleRegular />}
        aria-label={texts.help}
        title={texts.help}
        aria-expanded={isOpen}
        onClick={toggle}
      />
      {isOpen && (
        <Suspense>
          <HelpPanel
            path={match?.routeId ?? ""}
            about={match?.params ?? {}}
            isSignedIn={me !== undefined}
            onClose={close}
          />
        </Suspense>
      )}
    </>
  );
}
