import { memo, type ReactNode } from "react";

const [WIDTH, HEIGHT, LEAST] = [96, 24, 1];

/** Bars side by side, the highest as high as there is room. */
export const Sparkline = memo(
  function Sparkline({ counts }: { readonly counts: readonly number[] }): ReactNode {
    const most = Math.max(1, ...counts);
    const step = WIDTH / counts.length;
    const bars = counts.map((n, i) => {
      const height = Math.max(LEAST, (n / most) * (HEIGHT - 2));
      return `M${(i * step).toFixed(1)} ${HEIGHT}v${(-height).toFixed(1)}h${(step - 1).toFixed(1)}v${height.toFixed(1)}z`;
    });
    return (
      <svg
        className="spark"
        width={WIDTH}
        height={HEIGHT}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        aria-hidden="true"
      >
        <path d={bars.join("")} fill="currentColor" />
      </svg>
    );
  },
  (before, after) => before.counts.join() === after.counts.join(),
);
