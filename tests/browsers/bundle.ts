/** The sources that run in a page, as one script; nothing is written to the disk. */
import { build } from 'vite';

/** What `entry` exports becomes a global called `name`. */
export async function bundle(entry: URL, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      lib: { entry: entry.pathname, formats: ['iife'], name, fileName: name },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('vite built nothing');
  // `var name = …` would stay inside the function in which a driver runs it.
  return `${output.output[0].code}\n;globalThis.${name} = ${name};`;
}
