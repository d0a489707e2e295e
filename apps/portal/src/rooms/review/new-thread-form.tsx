import { useCommand } from "#api/use-command.ts";
import { useTexts } from "#texts/use-texts.ts";
import { CommentForm } from "./comment-form.tsx";
import { threadsTexts } from "./threads-texts.ts";
import type { ReviewAddress } from "./use-review.ts";

/** What a comment is about: a line or a file, a field, or nothing of them: the whole. */
export interface ThreadPlace {
  packageHash?: string;
  file?: string;
  line?: number;
  pointer?: string;
}

interface NewThreadFormProps {
  address: ReviewAddress;
  place: ThreadPlace;
  /** What the text field is called. */
  label: string;
  onClose: () => void;
}

/** Opens a thread at a place; the other side is told by e-mail. */
export function NewThreadForm({ address, place, label, onClose }: NewThreadFormProps) {
  const texts = useTexts(threadsTexts);
  const open = useCommand("openThread", { changes: ["getReview"], onSuccess: onClose });
  return (
    <CommentForm
      label={label}
      sendLabel={texts.send}
      isBusy={open.isPending}
      error={open.error}
      onSend={(text) => open.mutate({ params: { ...address }, body: { ...place, text } })}
      onCancel={onClose}
    />
  );
}
