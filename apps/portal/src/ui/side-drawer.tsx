import type { ReactNode } from "react";
import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  OverlayDrawer,
  type OverlayDrawerProps,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { sharedTexts } from "#texts/shared.ts";
import { useTexts } from "#texts/use-texts.ts";

interface SideDrawerProps {
  title: string;
  /** `non-modal`: the page stays usable beside it. */
  modalType?: OverlayDrawerProps["modalType"];
  className?: string;
  /** Below the title; it does not scroll. */
  head?: ReactNode;
  bodyClassName?: string;
  /** Its content can be long and holds nothing else that takes the focus. */
  scrollsByKeyboard?: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** Something that stands at the page's side until it is closed. */
export function SideDrawer(props: SideDrawerProps) {
  const texts = useTexts(sharedTexts);
  const { title, modalType = "modal", className, head, bodyClassName, onClose, children } = props;
  return (
    <OverlayDrawer
      open
      modalType={modalType}
      position="end"
      {...(className === undefined ? {} : { className })}
      onOpenChange={(_, { open }) => (open ? undefined : onClose())}
    >
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button
              appearance="subtle"
              aria-label={texts.close}
              icon={<DismissRegular />}
              onClick={onClose}
            />
          }
        >
          {title}
        </DrawerHeaderTitle>
        {head}
      </DrawerHeader>
      <DrawerBody
        {...(bodyClassName === undefined ? {} : { className: bodyClassName })}
        {...(props.scrollsByKeyboard === true ? { tabIndex: 0 } : {})}
      >
        {children}
      </DrawerBody>
    </OverlayDrawer>
  );
}
