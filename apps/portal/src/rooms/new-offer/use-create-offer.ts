import { useState } from "react";
import { useMutation, useQueryClient, type UseMutationResult } from "@tanstack/react-query";
import type { CallOutput } from "@slipway/contracts/client";
import { client } from "#api/client.ts";
import { filesOfFolder } from "#parts/upload/read-folder.ts";
import { uploadFile } from "#parts/upload/upload-file.ts";
import { zipFiles } from "#parts/upload/zip-files.ts";
import type { Source } from "./source-field.tsx";
import type { Start } from "./start-choice.tsx";

export interface NewOffer {
  start: Start;
  publisherId: string;
  offerId: string;
  name: string;
  source: Source | undefined;
}

/** What is being done; `share` from 0 to 1 while uploading. */
export type Progress = { doing: "packing" } | { doing: "uploading"; share: number } | { doing: "creating" };

export interface CreateOffer {
  create: UseMutationResult<CallOutput<"createOffer">, Error, NewOffer>;
  progress: Progress | undefined;
}

/** Packs and uploads what there is to upload, then creates the offer. */
export function useCreateOffer(): CreateOffer {
  const cache = useQueryClient();
  const [progress, setProgress] = useState<Progress>();
  const create = useMutation({
    mutationFn: async (offer: NewOffer) => {
      const packageHash = await uploadSource(offer, setProgress);
      setProgress({ doing: "creating" });
      const { publisherId, offerId, name, source } = offer;
      return client.call("createOffer", {
        params: { publisherId },
        body: {
          offerId,
          ...(name.trim() === "" ? {} : { name: name.trim() }),
          ...(source?.copyFrom === undefined ? {} : { copyFrom: source.copyFrom }),
          ...(packageHash === undefined ? {} : { packageHash }),
        },
      });
    },
    onSettled: () => {
      setProgress(undefined);
      return cache.invalidateQueries({ queryKey: ["listOffers"] });
    },
  });
  return { create, progress };
}

async function uploadSource(
  { start, publisherId, source }: NewOffer,
  tell: (progress: Progress) => void,
): Promise<string | undefined> {
  if (source === undefined || start === "blank" || start === "copy") return undefined;
  if (start === "folder") tell({ doing: "packing" });
  const file = start === "folder" ? await packFolder(source) : source.files[0];
  if (file === undefined) return undefined;
  tell({ doing: "uploading", share: 0 });
  const uploaded = await uploadFile(publisherId, file, {
    onProgress: (share) => tell({ doing: "uploading", share }),
  });
  return uploaded.hash;
}

async function packFolder(source: Source): Promise<File> {
  return new File([await zipFiles(filesOfFolder(source.files))], `${source.name}.zip`, {
    type: "application/zip",
    // The same folder makes the same zip, whenever it is made: an upload of it can go on.
    lastModified: 0,
  });
}
