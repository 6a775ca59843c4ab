import { join } from "node:path";
import { writeChanged } from "../program/output.js";
import type { Report } from "../program/report.js";
import { textsToAccept, textsToLookAt, writeAcceptedTexts } from "../spec/accepted-texts.js";
import { acceptedTextsFile, openProject, readAccepted, readOverlays, readSpec } from "../spec/spec.js";

/** Takes every English text for one whose translations somebody has looked at, and reports those that changed. */
export async function acceptTranslations(root: string, report: Report): Promise<void> {
  const project = await openProject(root);
  for (const name of project.names) {
    const { document } = await readSpec(project, name);
    for (const language of (await readOverlays(root, name)).keys()) {
      const path = acceptedTextsFile(name, language);
      const { length } = textsToLookAt(document, await readAccepted(root, name, language));
      await writeChanged([{ path: join(root, path), text: writeAcceptedTexts(textsToAccept(document)) }]);
      report(name, language, `${path}: ${length} texts accepted`);
    }
  }
}
