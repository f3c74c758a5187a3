import { memo, useEffect, useMemo, useRef, type ReactNode } from "react";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { lastHour } from "./figures";
import type { Table } from "./types";

const HEIGHT = 132;

/** When the whole conference was written, minute by minute. */
export const ActivityChart = memo(function ActivityChart(props: {
  readonly tables: readonly Table[];
  readonly minute: number;
}): ReactNode {
  const { tables, minute } = props;
  const counts = useMemo(
    () =>
      lastHour(
        tables.map(({ figures }) => figures),
        minute,
      ),
    [tables, minute],
  );
  const place = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot | null>(null);
  useEffect(() => {
    const box = place.current;
    if (!box) return;
    const draw = (): void => {
      plot.current?.destroy();
      plot.current = new uPlot(options(box), [[], []], box);
    };
    draw();
    const sizes = new ResizeObserver(() => plot.current?.setSize({ width: box.clientWidth, height: HEIGHT }));
    sizes.observe(box);
    // Its colours are the theme's, and a canvas doesn't follow a style sheet.
    const themes = new MutationObserver(() => {
      const data = plot.current?.data;
      draw();
      if (data) plot.current?.setData(data);
    });
    themes.observe(document.documentElement, { attributeFilter: ["data-theme"] });
    return () => {
      sizes.disconnect();
      themes.disconnect();
      plot.current?.destroy();
      plot.current = null;
    };
  }, []);
  useEffect(() => {
    const times = counts.map((_, i) => (minute - counts.length + 1 + i) * 60);
    plot.current?.setData([times, [...counts]]);
  }, [counts, minute]);
  const sum = counts.reduce((all, n) => all + n, 0);
  return (
    <section className="chart" aria-labelledby="chart-head">
      <h2 id="chart-head">The last hour, all roundtables</h2>
      <p className="meta">
        {sum === 0 ? "Nothing was changed." : `${sum} changes, at most ${Math.max(...counts)} in a minute.`}
      </p>
      <div ref={place} className="plot" aria-hidden="true" />
    </section>
  );
});

function options(box: HTMLElement): uPlot.Options {
  const font = `12px ${getComputedStyle(box).fontFamily}`;
  const axis = {
    stroke: resolved(box, "--ink-2"),
    font,
    grid: { stroke: resolved(box, "--rule"), width: 1 },
    ticks: { show: false },
  };
  const bars = uPlot.paths.bars?.({ size: [0.8, 24] });
  return {
    width: box.clientWidth,
    height: HEIGHT,
    cursor: { show: false },
    legend: { show: false },
    scales: { y: { range: (_, __, most) => [0, Math.max(4, most)] } },
    axes: [
      { ...axis, values: (_, times) => times.map(timeOf) },
      { ...axis, size: 44, incrs: [1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 2500] },
    ],
    series: [
      {},
      { fill: resolved(box, "--accent"), ...(bars ? { paths: bars } : {}), points: { show: false } },
    ],
  };
}

const timeOf = (seconds: number): string => {
  const at = new Date(seconds * 1_000);
  return `${String(at.getHours()).padStart(2, "0")}:${String(at.getMinutes()).padStart(2, "0")}`;
};

/** A token as a colour that a canvas knows: tokens may be `light-dark(…)`, which only a style sheet can tell apart. */
function resolved(box: HTMLElement, token: string): string {
  const probe = document.createElement("span");
  probe.style.color = `var(${token})`;
  box.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
