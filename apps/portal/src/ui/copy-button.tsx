import { useEffect, useState } from "react";
import { Button } from "@fluentui/react-components";
import { CheckmarkRegular, CopyRegular } from "@fluentui/react-icons";
import { sharedTexts } from "#texts/shared.ts";
import { useTexts } from "#texts/use-texts.ts";

const shownMs = 2000;

interface CopyButtonProps {
  text: string;
  /** What is copied, for people who do not see what stands beside the button. */
  label: string;
}

/** Puts a text on the clipboard, and says so. */
export function CopyButton({ text, label }: CopyButtonProps) {
  const shared = useTexts(sharedTexts);
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), shownMs);
    return () => clearTimeout(timer);
  }, [isCopied]);
  // Browsers lend the clipboard to https and to this machine only; elsewhere the text is marked and copied by hand.
  if (!("clipboard" in navigator)) return null;
  return (
    <>
      <Button
        size="small"
        icon={isCopied ? <CheckmarkRegular /> : <CopyRegular />}
        aria-label={label}
        onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
      >
        {isCopied ? shared.copied : shared.copy}
      </Button>
      <span aria-live="polite" style={{ position: "absolute", width: 1, height: 1, overflow: "hidden" }}>
        {isCopied && shared.copied}
      </span>
    </>
  );
}
