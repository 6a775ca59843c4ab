import { type Browser, chromium } from "playwright-core";
import { pathOf } from "../support/programs.js";

/** What keeps Chromium off the network, and lets it run as root in a container. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts the system's Chromium, or the one that `CHROMIUM` names, with an empty profile. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? pathOf("chromium");
  if (executablePath === undefined) throw new Error("these tests need chromium");
  return chromium.launch({ executablePath, args: FLAGS });
}
