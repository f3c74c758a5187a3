import { useEffect, useState } from "react";

/** Counts the seconds down that one has to wait; 0 where one needn't. */
export function useWait(): readonly [number, (seconds: number) => void] {
  const [until, setUntil] = useState<number | null>(null);
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (until === null) return undefined;
    const tick = setInterval(() => {
      const seconds = Math.max(0, Math.ceil((until - Date.now()) / 1_000));
      setLeft(seconds);
      if (seconds === 0) setUntil(null);
    }, 500);
    return () => clearInterval(tick);
  }, [until]);
  const wait = (seconds: number): void => {
    setLeft(seconds);
    setUntil(Date.now() + seconds * 1_000);
  };
  return [left, wait];
}
