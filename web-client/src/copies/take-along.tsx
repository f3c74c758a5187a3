import { Download } from "lucide-react";
import type { ReactNode } from "react";
import { announce } from "../design/announcer";
import type { Table } from "../dashboard/types";
import { ChoicePopover } from "../trail/choice-popover";
import "./copies.css";
import { OrderForm } from "./order-form";
import type { Copies } from "./use-copies";

export const TRIGGER = "take-along";

/** Asks for a copy of several reports; how it fares is told in the list. */
export function TakeAlong(props: {
  readonly copies: Copies;
  /** Of the whole conference, and those that are shown now. */
  readonly tables: readonly Table[];
  readonly shown: readonly Table[];
}): ReactNode {
  const { copies, tables, shown } = props;
  return (
    <div className="take-along" id={TRIGGER}>
      <ChoicePopover
        label="Take along"
        look="btn"
        button={
          <>
            <Download className="i" aria-hidden="true" />
            Take along
          </>
        }
      >
        {(close) => (
          <OrderForm
            tables={tables}
            shown={shown}
            ask={async (wish) => {
              await copies.ask(wish);
              close();
              announce("The copy is being made.");
            }}
          />
        )}
      </ChoicePopover>
    </div>
  );
}

/** What is focused is about to go: on to where the next copy is asked for. */
export const focusTrigger = (): void => document.querySelector<HTMLElement>(`#${TRIGGER} button`)?.focus();
