import { useState } from "react";
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Tab,
  TabList,
  tokens,
} from "@fluentui/react-components";
import { useAnswer } from "#api/use-answer.ts";
import { sharedTexts } from "#texts/shared.ts";
import { useTexts } from "#texts/use-texts.ts";
import { LoadingRows } from "#ui/loading-rows.tsx";
import { ProblemMessage } from "#ui/problem-message.tsx";
import { mailboxTexts } from "./mailbox-texts.ts";

const useStyles = makeStyles({
  surface: { maxWidth: "820px", width: "94vw" },
  content: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalM },
  frame: {
    width: "100%",
    height: "52vh",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "Canvas",
  },
  text: {
    margin: 0,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
  quiet: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
});

/** One e-mail as its reader sees it; its HTML runs no script and loads nothing of ours. */
export function MailView({ emailId, onClose }: { emailId: string; onClose: () => void }) {
  const styles = useStyles();
  const texts = useTexts(mailboxTexts);
  const shared = useTexts(sharedTexts);
  const [form, setForm] = useState<"html" | "text">("html");
  const { data: mail, error } = useAnswer("getMail", { params: { emailId } });
  return (
    <Dialog open onOpenChange={(_, { open }) => (open ? undefined : onClose())}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{mail?.subject ?? texts.body}</DialogTitle>
          <DialogContent className={styles.content}>
            <ProblemMessage error={error} />
            {mail === undefined && error === null && <LoadingRows />}
            {mail !== undefined && (
              <>
                <span>
                  {texts.to}: {mail.to}
                </span>
                <TabList
                  selectedValue={form}
                  onTabSelect={(_, { value }) => setForm(value === "text" ? "text" : "html")}
                >
                  <Tab value="html">{texts.html}</Tab>
                  <Tab value="text">{texts.text}</Tab>
                </TabList>
                {form === "html" ? (
                  <iframe
                    title={texts.body}
                    className={styles.frame}
                    sandbox="allow-popups allow-popups-to-escape-sandbox"
                    srcDoc={`<base target="_blank">${mail.html}`}
                  />
                ) : (
                  <pre className={styles.text}>{mail.text}</pre>
                )}
                <span className={styles.quiet}>
                  {texts.messageId}: {mail.messageId}
                </span>
              </>
            )}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {shared.close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
