import { Download } from "lucide-react";
import type { ReactNode } from "react";
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from "react-aria-components";
import { announce } from "../design/announcer";
import { Avatar } from "../design/avatar";
import { Brand } from "../design/brand";
import { momentOf } from "../design/format";
import { ThemeMenu } from "../design/theme-menu";
import { sentence } from "../http/request";
import { boardAddress, Link, reportAddress } from "../navigation";
import { documentName, isScript } from "../report/script";
import type { ReportView } from "../report/types";
import { files, writeCheckpoint } from "./api";
import type { Trail } from "./trail";
import { useStore } from "./use-store";

export function Head({ trail, report }: { readonly trail: Trail; readonly report: ReportView }): ReactNode {
  return (
    <header className="bar">
      <Brand />
      <nav className="crumb" aria-label="Where you are">
        <span className="hide-s">{report.conference}&ensp;/&ensp;</span>
        <b>
          <Link to={isScript(report.id) ? boardAddress(report.conferenceId) : reportAddress(report.id)}>
            {documentName(report)}
          </Link>
          , trail
        </b>
      </nav>
      <div className="grow" />
      <Avatar of={trail.actor} />
      <ThemeMenu />
      <ExportMenu trail={trail} />
    </header>
  );
}

/** What can be taken away, and what proves it: the checkpoint and the key are worth most held elsewhere. */
function ExportMenu({ trail }: { readonly trail: Trail }): ReactNode {
  const { chain } = useStore(trail.chain);
  const checkpoint = chain?.checkpoint ?? null;
  const at = files(trail.reportId);
  const writes = trail.actor.roles.some((role) => role === "auditor" || role === "organiser");
  return (
    <MenuTrigger>
      <Button className="btn">
        <Download className="i" aria-hidden="true" />
        <span className="vh-s">Export the trail</span>
      </Button>
      <Popover placement="bottom end">
        <Menu className="menu" aria-label="Export the trail">
          <MenuSection>
            <Header className="menu-head">The trail</Header>
            <FileItem href={at.jsonl} name="To verify (JSON lines)" />
            <FileItem href={at.csv} name="As a table (CSV)" />
            <FileItem href={at.pdf} name="To read (PDF)" />
          </MenuSection>
          <MenuSection>
            <Header className="menu-head">The proof</Header>
            {checkpoint === null ? (
              <MenuItem className="menu-item" isDisabled>
                No checkpoint covers this report yet
              </MenuItem>
            ) : (
              <FileItem
                href={at.checkpoint(checkpoint.number)}
                name={`Newest checkpoint, number ${checkpoint.number} of ${momentOf(checkpoint.at)}`}
              />
            )}
            <FileItem href={at.key} name="Public key" />
            {writes && (
              <MenuItem className="menu-item" onAction={() => void newCheckpoint(trail)}>
                Write a checkpoint now
              </MenuItem>
            )}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function FileItem({ href, name }: { readonly href: string; readonly name: string }): ReactNode {
  return (
    <MenuItem className="menu-item" href={href} download="">
      {name}
    </MenuItem>
  );
}

async function newCheckpoint(trail: Trail): Promise<void> {
  try {
    const { number } = await writeCheckpoint();
    const told = `Checkpoint ${number} holds all up to now. Download it and keep it elsewhere.`;
    trail.restoring.set({ notice: { sentence: told, undo: null, stop: false } });
    await trail.chain.check();
  } catch (error) {
    announce(sentence(error));
    trail.restoring.set({ notice: { sentence: sentence(error), undo: null, stop: true } });
  }
}
