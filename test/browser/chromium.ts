import { type Browser, chromium } from "playwright-core";
import { browserProgram } from "../support/programs.js";

/** Keeps Chromium off the network, and lets it run as root in a container. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts Chromium with an empty profile. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = browserProgram();
  if (executablePath === undefined) throw new Error("these tests need chromium-headless-shell or chromium");
  return chromium.launch({ executablePath, args: FLAGS });
}
