/** What axe finds wrong in a page or frame, each with the first place. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Place } from '../browsers/driver.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export async function violations(place: Place): Promise<string[]> {
  await place.run(AXE);
  return place.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: axe is not typed inside the page
    const { violations } = await (globalThis as any).axe.run();
    return violations.map(({ id, nodes }: { id: string; nodes: { html: string }[] }) => `${id}: ${nodes[0]?.html}`);
  });
}
