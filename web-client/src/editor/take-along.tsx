import { Download } from "lucide-react";
import type { ReactNode } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";

const FORMS = [
  { file: "report.docx", name: "To edit (Word)" },
  { file: "report.pdf", name: "To print (PDF)" },
  { file: "report.md", name: "To import again (Markdown)" },
  { file: "report.json", name: "For programs (JSON)" },
];

/** The report as a file, fetched by the browser itself. Whoever takes one is noted in the trail. */
export function TakeAlong({ reportId }: { readonly reportId: string }): ReactNode {
  return (
    <MenuTrigger>
      <Button className="btn btn-quiet">
        <Download className="i" aria-hidden="true" />
        <span className="vh-s">Take it along</span>
      </Button>
      <Popover placement="bottom end">
        <Menu className="menu" aria-label="Take it along">
          {FORMS.map(({ file, name }) => (
            <MenuItem
              key={file}
              className="menu-item"
              href={`/api/reports/${encodeURIComponent(reportId)}/${file}`}
              download=""
            >
              {name}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
