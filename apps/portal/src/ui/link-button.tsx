import type { ComponentProps, ReactElement, Ref } from "react";
import { createLink } from "@tanstack/react-router";
import { Button } from "@fluentui/react-components";

interface AnchorButtonProps extends Omit<ComponentProps<"a">, "ref"> {
  appearance?: "primary" | "secondary" | "outline" | "subtle" | "transparent";
  size?: "small" | "medium" | "large";
  icon?: ReactElement;
  ref?: Ref<HTMLAnchorElement>;
}

function AnchorButton(props: AnchorButtonProps) {
  return <Button {...(props as object)} as="a" />;
}

/** A link to another page that looks like a button. */
export const LinkButton = createLink(AnchorButton);
