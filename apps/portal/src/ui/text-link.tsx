import type { ComponentProps, Ref } from "react";
import { createLink } from "@tanstack/react-router";
import { Link } from "@fluentui/react-components";

interface AnchorProps extends Omit<ComponentProps<"a">, "ref"> {
  inline?: boolean;
  ref?: Ref<HTMLAnchorElement>;
}

function Anchor(props: AnchorProps) {
  return <Link {...(props as object)} as="a" />;
}

/** A link to another page of the portal, inside of text or a table. */
export const TextLink = createLink(Anchor);
