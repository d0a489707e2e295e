import { useEffect, useState } from "react";
import { makeStyles, SearchBox } from "@fluentui/react-components";
import { sharedTexts } from "#texts/shared.ts";
import { useTexts } from "#texts/use-texts.ts";

const useStyles = makeStyles({ box: { width: "100%", maxWidth: "360px" } });

const pauseMs = 200;

interface SearchFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** A text filter that waits for a pause in typing before it asks. */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  const styles = useStyles();
  const texts = useTexts(sharedTexts);
  const [typed, setTyped] = useState(value);
  const [given, setGiven] = useState(value);
  if (given !== value) {
    // Changed from outside: the filter was cleared, or the browser went back.
    setGiven(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => onChange(typed), pauseMs);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <SearchBox
      className={styles.box}
      aria-label={label}
      placeholder={label}
      value={typed}
      onChange={(_, data) => setTyped(data.value)}
      dismiss={{ "aria-label": texts.clearFilter }}
    />
  );
}
