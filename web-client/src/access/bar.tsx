import type { ReactNode } from "react";
import { Brand } from "../design/brand";
import { ThemeMenu } from "../design/theme-menu";
import { AccountMenu } from "./account-menu";
import type { Visitor } from "./types";

/** The bar of the pages around the reports. */
export function Bar(props: {
  readonly visitor: Visitor;
  readonly children?: ReactNode;
  readonly aside?: ReactNode;
}): ReactNode {
  return (
    <header className="bar">
      <Brand />
      {props.children && <div className="crumb hide-s">{props.children}</div>}
      <div className="grow" />
      {props.aside}
      <ThemeMenu />
      <AccountMenu visitor={props.visitor} />
    </header>
  );
}
