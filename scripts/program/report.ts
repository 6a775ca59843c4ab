/** Called after each step with its subject, its name and a summary of what it made. */
export type Report = (subject: string, step: string, made: string) => void;

/** Prints one line per step with the time since the last one. */
export function printSteps(): Report {
  let last = performance.now();
  return (subject, step, made) => {
    const now = performance.now();
    console.log(`${subject.padEnd(12)}  ${step.padEnd(6)} ${(now - last).toFixed(0).padStart(5)} ms  ${made}`);
    last = now;
  };
}

export function printWritten(count: number, changed: readonly string[]): void {
  console.log(changed.length > 0 ? `written: ${changed.join(", ")}` : `${count} files, none changed`);
}

/**
 * Prints what a comparison found.
 * @param advice printed after differences
 * @returns whether there are none
 */
export function printComparison(differences: readonly string[], agreement: string, advice: string): boolean {
  if (differences.length === 0) console.log(agreement);
  else console.error([...differences, advice].join("\n"));
  return differences.length === 0;
}
