/** The reporter: a content script that the side panel brings, and that ends with the panel's last port. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { api } from '../../platform/api.ts';
import { PAGE_PORT } from '../../platform/page-port.ts';
import { serve } from './serve.ts';

const world = globalThis as { reporterListens?: true };

export default defineUnlistedScript(() => {
  // Not by name alone: <a id="reporterListens"> would be that too.
  if (world.reporterListens === true) return;
  world.reporterListens = true;
  let open = 0;
  const connect: Parameters<typeof api.runtime.onConnect.addListener>[0] = (port) => {
    if (port.name !== PAGE_PORT || port.sender?.id !== api.runtime.id) return;
    const life = new AbortController();
    open++;
    const end = () => {
      if (life.signal.aborted) return;
      life.abort();
      open--;
      if (open > 0) return;
      api.runtime.onConnect.removeListener(connect);
      delete world.reporterListens;
    };
    port.onDisconnect.addListener(end);
    // A page that is kept for the way back would keep its port, in Firefox.
    const leave = () => {
      port.disconnect();
      end();
    };
    window.addEventListener('pagehide', leave, { signal: life.signal });
    serve(port, life.signal);
  };
  api.runtime.onConnect.addListener(connect);
});
