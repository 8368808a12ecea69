/** The background: every listener is added at once, because a stopped worker is woken only for those. */
import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { openEditor } from '../../platform/editor-wish.ts';
import { layeredEntry } from '../../platform/lexicon.ts';
import { answer, type BackgroundHandlers, isOwnPage } from '../../platform/messages.ts';
import { noteOn, saveNote } from '../../platform/notes.ts';
import { openPanel } from '../../platform/panel.ts';
import { keepSettingsInSync } from '../../platform/settings-sync.ts';
import { takeSnapshot } from '../../platform/snapshots.ts';
import { lexiconRevision } from '../../platform/stored.ts';
import { noteCount, showBadges } from './badge.ts';
import { announce, claim } from './card-nonces.ts';
import { obeyCommand } from './commands.ts';
import { rebuildIndex, rebuildIndexIfStale } from './library.ts';
import { makeMenus, obeyMenu } from './menus.ts';
import { leaveOpenTabs, readOpenPages } from './open-tabs.ts';
import { bringCardOpener, registerReader } from './reader-script.ts';
import { headwordsById, reportOfTab } from './report.ts';
import { followSites } from './sites.ts';
import { followTabs } from './tabs.ts';
import { updateDue } from './updates.ts';
import { welcome } from './welcome.ts';

const handlers: BackgroundHandlers = {
  bringCardOpener: (_ask, sender) => bringCardOpener(sender),
  announceCard: ({ nonce }, { tab }) => {
    announce(nonce, tab?.id);
    return undefined;
  },
  claimCard: ({ nonce }, { tab }) => claim(nonce, tab?.id),
  entry: ({ id }, sender) => (isOwnPage(sender) ? layeredEntry(id) : undefined),
  note: ({ id }, sender) => (isOwnPage(sender) ? noteOn(id) : undefined),
  saveNote: async ({ id, note }, sender) => {
    if (!isOwnPage(sender)) return false;
    await saveNote(id, note);
    return true;
  },
  report: ({ tabId }, sender) => (isOwnPage(sender) ? reportOfTab(tabId) : undefined),
  headwords: ({ ids }, sender) => (isOwnPage(sender) ? headwordsById(ids) : {}),
  openPanel: ({ entry }, sender) => {
    // At once: the browser takes it for the reader's wish only in this turn.
    const { id, windowId } = sender.tab ?? {};
    if (isOwnPage(sender) && id !== undefined && windowId !== undefined) void openPanel({ tabId: id, windowId }, entry);
    return undefined;
  },
  counted: ({ count }, sender) => noteCount(count, sender),
  readOpenPages: (_ask, sender) => (isOwnPage(sender) ? readOpenPages() : undefined),
  editEntry: async ({ id }, sender) => {
    if (isOwnPage(sender)) await openEditor({ edit: id });
    return undefined;
  },
};

/** At most once a day each; where it fails, a later start of the background tries again. */
const keepUpToDate = (): Promise<void> => updateDue(Date.now()).catch(() => undefined);

/** At most once a day; where it fails, the next change or start tries again. */
const keepSafe = (): Promise<void> => takeSnapshot(Date.now()).catch(() => undefined);

export default defineBackground({
  type: 'module',
  main() {
    browser.runtime.onInstalled.addListener((details) => {
      if (details.reason === 'install') void leaveOpenTabs();
      void registerReader();
      void rebuildIndex();
      void makeMenus();
      void welcome(details);
      void showBadges();
    });
    browser.runtime.onStartup.addListener(() => {
      void registerReader();
      void rebuildIndexIfStale();
      void keepSafe();
      void makeMenus();
      void showBadges();
    });
    lexiconRevision.watch(() => {
      void rebuildIndex();
      void keepSafe();
    });
    followSites();
    followTabs();
    // Firefox for Android has neither keys nor menus.
    browser.commands?.onCommand.addListener((name, tab) => void obeyCommand(name, tab));
    browser.contextMenus?.onClicked.addListener((info) => void obeyMenu(info));
    answer(handlers);
    void keepUpToDate();
    keepSettingsInSync();
  },
});
