/** The packaged build in another language of the interface, whatever language the browser speaks. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pseudo } from './pseudo.ts';

export type Language = 'en' | 'zh_CN' | 'zh_TW' | 'pseudo';

/** @returns a copy whose one language is this one; the caller removes it. */
export function buildIn(language: Language, build: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), `tifa-${language}-`));
  cpSync(build, folder, { recursive: true });
  const source = path.join(build, '_locales', language === 'pseudo' ? 'en' : language, 'messages.json');
  const messages = JSON.parse(readFileSync(source, 'utf8'));
  const locales = path.join(folder, '_locales');
  rmSync(locales, { recursive: true });
  mkdirSync(path.join(locales, 'en'), { recursive: true });
  const texts = language === 'pseudo' ? pseudo(messages) : messages;
  writeFileSync(path.join(locales, 'en/messages.json'), JSON.stringify(texts));
  return folder;
}
