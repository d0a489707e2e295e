import { useRef, useState } from "react";
import { hashFile } from "#parts/upload/hash-file.ts";
import { forgetUploadsFor, listKeptUploads, type KeptUpload } from "#parts/upload/kept-uploads.ts";
import { uploadFile, type UploadedFile } from "#parts/upload/upload-file.ts";
import { useEditor } from "../editor-context.ts";

export interface Upload {
  /** The file on its way; `share` from 0 to 1, undefined while it is read. */
  running: { name: string; share: number | undefined } | undefined;
  /** A sentence about the file, or what the server said. */
  problem: string | Error | undefined;
  /** An upload for this place that the page was closed on; the same file chosen again goes on with it. */
  unfinished: KeptUpload | undefined;
  start(file: File): void;
  cancel(): void;
}

/** Tells why a file may not be used here; undefined when it may. */
export type FileCheck = (file: File) => Promise<string | undefined>;

/** Sends a chosen file to the publisher's store, after a check in the browser; `pointer` is the field it is for. */
export function useUpload(check: FileCheck, onDone: (file: UploadedFile) => void, pointer?: string): Upload {
  const { publisherId, offerId } = useEditor().offer;
  const place = pointer === undefined ? undefined : `${publisherId}/${offerId}${pointer}`;
  const [running, setRunning] = useState<Upload["running"]>();
  const [problem, setProblem] = useState<Upload["problem"]>();
  const abort = useRef<AbortController>(undefined);
  const send = async (file: File, signal: AbortSignal) => {
    const refusal = await check(file);
    if (refusal !== undefined) return setProblem(refusal);
    setRunning({ name: file.name, share: undefined });
    const sha256 = await hashFile(file);
    const onProgress = (share: number) => setRunning({ name: file.name, share });
    onDone(
      await uploadFile(publisherId, file, {
        onProgress,
        signal,
        sha256,
        ...(place === undefined ? {} : { place }),
      }),
    );
  };
  return {
    running,
    problem,
    unfinished:
      running === undefined && place !== undefined
        ? listKeptUploads().find((upload) => upload.place === place)
        : undefined,
    start(file) {
      abort.current?.abort();
      const controller = (abort.current = new AbortController());
      setProblem(undefined);
      send(file, controller.signal)
        .catch((error: unknown) => {
          if (!controller.signal.aborted) setProblem(error instanceof Error ? error : String(error));
        })
        .finally(() => {
          if (abort.current === controller) setRunning(undefined);
        });
    },
    cancel() {
      abort.current?.abort();
      if (place !== undefined) forgetUploadsFor(place);
    },
  };
}
