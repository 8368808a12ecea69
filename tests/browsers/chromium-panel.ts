// The side panel of Chromium: no page to Playwright, but a target of the browser, asked over a session of its own.
import type { CDPSession } from 'playwright-core';

type Answer = { id: number; result?: { result: { value?: string } } };

/** Undefined while it is closed. */
export async function textOfPanel(cdp: CDPSession, origin: string): Promise<string | undefined> {
  // Without a filter, only what is a tab is told.
  const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{}] });
  const panel = targetInfos.find(({ type, url }) => type === 'page' && url === `${origin}/sidepanel.html`);
  if (!panel) return undefined;
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId: panel.targetId, flatten: false });
  try {
    return await new Promise<string | undefined>((resolve, reject) => {
      const hear = (event: { sessionId: string; message: string }) => {
        if (event.sessionId !== sessionId) return;
        const { id, result } = JSON.parse(event.message) as Answer;
        if (id !== 1) return;
        cdp.off('Target.receivedMessageFromTarget', hear);
        resolve(result?.result.value);
      };
      cdp.on('Target.receivedMessageFromTarget', hear);
      const params = { expression: 'document.body.innerText', returnByValue: true };
      const message = JSON.stringify({ id: 1, method: 'Runtime.evaluate', params });
      cdp.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
    });
  } finally {
    await cdp.send('Target.detachFromTarget', { sessionId });
  }
}
