// Starts Firefox on a profile of its own and finds the address of its WebDriver BiDi server.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { atExit, removeFolder } from './leftovers.ts';

export type Preferences = Record<string, string | number | boolean>;
/** `stop` waits for the end, helping after 5 s; `kill` does not wait. */
export type Running = { address: string; ended: Promise<void>; kill: () => void; stop: () => Promise<void> };

const START_WITHIN = 60_000;

/** Without `profile` a temporary one is made, and removed in the end. */
export async function startFirefox(
  program: string,
  { headless, preferences, profile }: { headless: boolean; preferences: Preferences; profile: string | undefined },
): Promise<Running> {
  const folder = profile ?? mkdtempSync(path.join(tmpdir(), 'tifa-firefox-'));
  mkdirSync(folder, { recursive: true });
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(path.join(folder, 'user.js'), lines.join(''));
  const flags = ['--no-remote', '--profile', folder, '--remote-debugging-port', '0', '--remote-allow-system-access'];
  // On Windows firefox.exe starts another process and leaves, unless told to wait for it.
  if (process.platform === 'win32') flags.push('--wait-for-browser');
  if (headless) flags.push('--headless');
  const child = spawn(program, [...flags, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1' },
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const forget = atExit(() => {
    child.kill('SIGKILL');
    if (!profile) removeFolder(folder);
  });
  const kill = () => void child.kill('SIGKILL');
  const stop = async () => {
    const timer = setTimeout(kill, 5000);
    await ended;
    clearTimeout(timer);
    forget();
    if (!profile) removeFolder(folder);
  };
  try {
    return { address: await readAddress(child), ended, kill, stop };
  } catch (error) {
    kill();
    await stop();
    throw error;
  }
}

function readAddress(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`Firefox did not start (${why}): ${said.slice(-2000)}`));
    const timer = setTimeout(() => fail(`waited ${START_WITHIN / 1000} s`), START_WITHIN);
    child.on('error', (error) => fail(error.message));
    child.on('exit', (status) => fail(`ended with ${status}`));
    child.stderr?.on('data', (data) => {
      if (said.length < 100_000) said += data;
      const address = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said)?.[1];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
}
