import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { client } from "#api/client.ts";
import { useTexts } from "#texts/use-texts.ts";
import { LoadingRows } from "#ui/loading-rows.tsx";
import { useDraft, useEditor } from "../editor-context.ts";
import { DrawnPage } from "./drawn-page.tsx";
import { previewTexts } from "./preview-texts.ts";

/** The draft's product page in the chosen colours; drawn again after each save. */
export function ProductPreview({ theme }: { theme: "light" | "dark" }) {
  const texts = useTexts(previewTexts);
  const { offer, store } = useEditor();
  const revision = useDraft(store, ({ draft }) => draft.revision);
  const { data: page, error } = useQuery({
    queryKey: ["getProductPage", offer, revision],
    queryFn: () => client.call("getProductPage", { params: { ...offer, slot: "draft" } }),
    placeholderData: keepPreviousData,
    retry: false,
  });
  if (page === undefined) return error === null ? <LoadingRows rows={8} /> : <p>{texts.notYet}</p>;
  return <DrawnPage page={page} theme={theme} />;
}
