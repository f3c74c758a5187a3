import { useEffect, useState } from "react";
import { sectionOf } from "../report/evolve";
import type { ReportView } from "../report/types";

/** The section that one writes in, or else the one that one looks at. */
export function useCurrentSection(report: ReportView, active: string | null): string {
  const first = report.sections[0]?.key ?? "";
  const [seen, setSeen] = useState(first);
  const keys = report.sections.map((s) => s.key).join(" ");
  useEffect(() => {
    const look = (): void => {
      const above = keys.split(" ").filter((key) => {
        const top = document.getElementById(`s-${key}`)?.getBoundingClientRect().top ?? Infinity;
        return top < innerHeight / 3;
      });
      setSeen(above.at(-1) ?? keys.split(" ")[0] ?? "");
    };
    addEventListener("scroll", look, { passive: true });
    return () => removeEventListener("scroll", look);
  }, [keys]);
  return (active === null ? undefined : sectionOf(report, active)?.key) ?? seen;
}
