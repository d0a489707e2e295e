import { useState, type ReactNode } from "react";
import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import { SparkleRegular } from "@fluentui/react-icons";
import type { FieldLock } from "@slipway/contracts";
import type { OfferField } from "@slipway/contracts/offer-fields";
import { sharedTexts } from "#texts/shared.ts";
import { useReader, useTexts } from "#texts/use-texts.ts";
import { useEditor, useFindings } from "../editor-context.ts";
import { isMissing } from "../model/count-findings.ts";
import { FieldMessages } from "./field-messages.tsx";
import { fieldTexts } from "./field-texts.ts";
import type { ControlProps } from "./input-props.ts";
import { LockNote } from "./lock-note.tsx";

const useStyles = makeStyles({
  field: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalXS,
    minWidth: 0,
    margin: 0,
    padding: 0,
    border: "none",
    // Below the sticky bar when a link leads here.
    scrollMarginTop: "130px",
    borderRadius: tokens.borderRadiusMedium,
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "6px" },
  },
  head: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: tokens.spacingHorizontalS },
  label: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  required: { color: tokens.colorPaletteRedForeground1 },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  beside: {
    marginLeft: "auto",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
  help: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface FieldFrameProps {
  field: Pick<OfferField, "title" | "help" | "required">;
  pointer: string;
  lock: FieldLock | undefined;
  isDisabled: boolean;
  /** A control with parts: the label names the group, not one control. */
  isGroup: boolean;
  /** Slipway filled it in, and nobody has changed it. */
  isGuess: boolean;
  /** Counter. */
  beside?: ReactNode;
  children: (control: ControlProps) => ReactNode;
}

/** Label, required mark, help, control, messages of the checker and the lock, tied together for everybody. */
export function FieldFrame(props: FieldFrameProps) {
  const { field, pointer, lock, isDisabled, isGroup, isGuess, beside, children } = props;
  const styles = useStyles();
  const texts = useTexts(fieldTexts);
  const shared = useTexts(sharedTexts);
  const read = useReader();
  const { showsMissing } = useEditor();
  const [wasVisited, setVisited] = useState(false);
  const all = useFindings(pointer);
  const findings = showsMissing || wasVisited ? all : all.filter((finding) => !isMissing(finding));
  const [help, guess] = [`${pointer}:help`, `${pointer}:guess`];
  const [messages, locked] = [`${pointer}:messages`, `${pointer}:lock`];
  const described = [
    field.help !== undefined && help,
    isGuess && guess,
    findings.length > 0 && messages,
    lock !== undefined && locked,
  ];
  const control: ControlProps = {
    id: `${pointer}:control`,
    "aria-describedby": described.filter((id) => id !== false).join(" ") || undefined,
    "aria-invalid": findings.some(({ severity }) => severity === "error") || undefined,
    disabled: isDisabled,
  };
  const Frame = isGroup ? "fieldset" : "div";
  const Label = isGroup ? "span" : "label";
  return (
    <Frame
      id={pointer}
      tabIndex={-1}
      className={styles.field}
      onBlur={() => setVisited(true)}
      {...(isGroup && {
        "aria-labelledby": `${pointer}:label`,
        "aria-describedby": control["aria-describedby"],
      })}
    >
      <span className={styles.head}>
        <Label id={`${pointer}:label`} className={styles.label} {...(isGroup ? {} : { htmlFor: control.id })}>
          {read(field.title)}
          {field.required && (
            <span className={styles.required} title={shared.required}>
              {" *"}
            </span>
          )}
        </Label>
        {!field.required && <span className={styles.quiet}>{texts.optional}</span>}
        {isGuess && (
          <Badge id={guess} appearance="tint" color="informative" icon={<SparkleRegular />}>
            {texts.guessed}
          </Badge>
        )}
        {beside !== undefined && <span className={styles.beside}>{beside}</span>}
      </span>
      {field.help !== undefined && (
        <p id={help} className={styles.help}>
          {read(field.help)}
        </p>
      )}
      {children(control)}
      <FieldMessages id={messages} findings={findings} />
      {lock !== undefined && <LockNote id={locked} lock={lock} />}
    </Frame>
  );
}
