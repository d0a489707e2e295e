import { useState } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Spinner, Tooltip } from "@fluentui/react-components";
import { RocketRegular } from "@fluentui/react-icons";
import type { AllowedMove } from "@slipway/contracts";
import type { CallOutput } from "@slipway/contracts/client";
import { client } from "#api/client.ts";
import { useReader, useTexts } from "#texts/use-texts.ts";
import { useEditor } from "../editor-context.ts";
import { editorTexts } from "../editor-texts.ts";
import { PublishDialog } from "./publish-dialog.tsx";

interface PublishButtonProps {
  move: AllowedMove | undefined;
  /** Told when something is missing; nothing was submitted. */
  onRefused: () => void;
  onError: (error: unknown) => void;
}

/** Saves, runs step 1 without submitting anything, then asks; or shows what is missing. */
export function PublishButton({ move, onRefused, onError }: PublishButtonProps) {
  const texts = useTexts(editorTexts);
  const read = useReader();
  const cache = useQueryClient();
  const { offer, store } = useEditor();
  const [isChecking, setChecking] = useState(false);
  const [check, setCheck] = useState<CallOutput<"checkOffer">>();
  const begin = async () => {
    setChecking(true);
    try {
      if (!(await store.save())) return;
      const answer = await client.call("checkOffer", { params: offer });
      if (answer.mayPublish) return setCheck(answer);
      await cache.invalidateQueries({ queryKey: ["checkOffer"] });
      onRefused();
    } catch (error) {
      onError(error);
    } finally {
      setChecking(false);
    }
  };
  const mayNot = move?.allowed !== true;
  const button = (
    <Button
      appearance="primary"
      icon={isChecking ? <Spinner size="extra-tiny" appearance="inverted" /> : <RocketRegular />}
      disabledFocusable={mayNot || isChecking}
      onClick={() => void begin()}
    >
      {isChecking ? texts.publishBusy : texts.publish}
    </Button>
  );
  return (
    <>
      {mayNot && move?.because !== undefined ? (
        <Tooltip content={read(move.because)} relationship="description">
          {button}
        </Tooltip>
      ) : (
        button
      )}
      {check !== undefined && <PublishDialog check={check} onClose={() => setCheck(undefined)} />}
    </>
  );
}
