import { useState, type FormEvent } from "react";
import { useEditorState, type Editor } from "@tiptap/react";
import {
  Button,
  Field,
  Input,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  ToggleButton,
  tokens,
} from "@fluentui/react-components";
import { LinkRegular } from "@fluentui/react-icons";
import { useTexts } from "#texts/use-texts.ts";
import { fieldTexts } from "../field-texts.ts";

const useStyles = makeStyles({
  form: { display: "grid", rowGap: tokens.spacingVerticalM, width: "min(320px, 80vw)" },
  actions: { display: "flex", columnGap: tokens.spacingHorizontalS },
});

const beginning = "https://";
const focusBackMs = 50;
const addresses = /^(?:https?:\/\/[^\s/]+\.?\S*|mailto:\S+@\S+)$/i;

/** Makes what is chosen a link, changes where a link leads, or takes it away. */
export function LinkButton({ editor, isDisabled }: { editor: Editor; isDisabled: boolean }) {
  const styles = useStyles();
  const texts = useTexts(fieldTexts);
  const [address, setAddress] = useState<string>();
  const isLink = useEditorState({ editor, selector: ({ editor: current }) => current.isActive("link") });
  const isUsable = address !== undefined && addresses.test(address);
  const open = () => setAddress((editor.getAttributes("link")["href"] as string | undefined) ?? beginning);
  const close = () => setAddress(undefined);
  /** The popover gives the focus back to its button; after that the text takes it. */
  const closeAnd = (change: () => void) => {
    close();
    setTimeout(change, focusBackMs);
  };
  const apply = (event: FormEvent) => {
    event.preventDefault();
    if (!isUsable) return;
    closeAnd(() => putLink(editor, address));
  };
  const remove = () => closeAnd(() => editor.chain().focus().extendMarkRange("link").unsetLink().run());
  return (
    <Popover
      open={address !== undefined}
      onOpenChange={(_, data) => (data.open ? open() : close())}
      trapFocus
    >
      <PopoverTrigger disableButtonEnhancement>
        <ToggleButton
          appearance="subtle"
          size="small"
          icon={<LinkRegular />}
          aria-label={texts.link}
          title={texts.link}
          checked={isLink}
          disabled={isDisabled}
        />
      </PopoverTrigger>
      <PopoverSurface aria-label={texts.link}>
        <form className={styles.form} onSubmit={apply}>
          <Field label={texts.linkUrl} hint={texts.linkHint}>
            <Input value={address ?? ""} onChange={(_, data) => setAddress(data.value)} />
          </Field>
          <div className={styles.actions}>
            <Button type="submit" appearance="primary" disabled={!isUsable}>
              {texts.linkApply}
            </Button>
            {isLink && <Button onClick={remove}>{texts.linkRemove}</Button>}
          </div>
        </form>
      </PopoverSurface>
    </Popover>
  );
}

/** Where nothing is chosen, the address itself becomes the text. */
function putLink(editor: Editor, href: string): void {
  const { empty } = editor.state.selection;
  if (empty && !editor.isActive("link")) {
    const marks = [{ type: "link", attrs: { href } }];
    editor.chain().focus().insertContent({ type: "text", text: href, marks }).run();
  } else editor.chain().focus().extendMarkRange("link").setLink({ href }).run();
}
