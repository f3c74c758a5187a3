import type { ReactNode, Ref } from "react";
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";

/** It stands outside of the page's landmarks: so it is one, named by its button, and is found among them. */
const markLandmark = (popover: HTMLElement | null): void => popover?.setAttribute("role", "region");

/** A button that opens something to choose from; choosing closes it. */
export function ChoicePopover(props: {
  readonly label: string;
  readonly button: ReactNode;
  readonly trigger?: Ref<HTMLButtonElement>;
  /** Classes of the button. */
  readonly look?: string;
  readonly children: (close: () => void) => ReactNode;
}): ReactNode {
  const { label, button, trigger, look = "btn btn-s", children } = props;
  return (
    <DialogTrigger>
      <Button className={look} {...(trigger ? { ref: trigger } : {})}>
        {button}
      </Button>
      <Popover placement="bottom end" ref={markLandmark}>
        <Dialog className="pop" aria-label={label}>
          {({ close }) => children(close)}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
