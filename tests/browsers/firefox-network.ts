// Answers the requests of Firefox. Those of tabs come by BiDi. Those of the extension's background, which BiDi does
// not report, are caught in Firefox's own window and held there until the answer comes.
import type { Bidi } from './bidi.ts';
import type { LaunchOptions } from './driver.ts';
import type { FirefoxWindow } from './firefox-window.ts';
import { answerFor, isWeb, staysHere } from './serve.ts';

type Serve = NonNullable<LaunchOptions['serve']>;
type Request = { request: string; url: string };
type Override = { status: number; headers: Record<string, string>; bytes: string };

/** Tells `note` of every web request; with `serve`, answers them. */
export async function watchNetwork(
  bidi: Bidi,
  window: FirefoxWindow,
  { serve, hosts, note }: Pick<LaunchOptions, 'hosts'> & { serve: Serve | undefined; note: (url: string) => void },
): Promise<void> {
  bidi.on('network.beforeRequestSent', (params) => {
    const { isBlocked, request } = params as { isBlocked: boolean; request: Request };
    if (isWeb(request.url)) note(request.url);
    // A page may be gone before its answer comes.
    if (isBlocked && serve) answerTab(bidi, request, serve, hosts).catch(() => {});
  });
  await bidi.send('session.subscribe', { events: ['network.beforeRequestSent'] });
  if (serve) await bidi.send('network.addIntercept', { phases: ['beforeRequestSent'] });
  await window.listen(holdBackground, [Boolean(serve)], (message) => {
    const { id, url } = JSON.parse(message) as { id: number; url: string };
    note(url);
    if (serve)
      window.evaluate(releaseBackground, id, staysHere(url, hosts) ? null : override(url, serve)).catch(() => {});
  });
}

async function answerTab(
  bidi: Bidi,
  { request, url }: Request,
  serve: Serve,
  hosts: LaunchOptions['hosts'],
): Promise<void> {
  // Addresses such as data: come here too.
  if (!isWeb(url) || staysHere(url, hosts)) {
    await bidi.send('network.continueRequest', { request });
    return;
  }
  const { status, headers, body } = answerFor(url, serve);
  await bidi.send('network.provideResponse', {
    request,
    statusCode: status,
    reasonPhrase: 'Served by the tests',
    headers: Object.entries(headers).map(([name, value]) => ({ name, value: { type: 'string', value } })),
    body: { type: 'base64', value: body.toString('base64') },
  });
}

/** One character a byte, as Firefox wants it. */
function override(url: string, serve: Serve): Override {
  const { status, headers, body } = answerFor(url, serve);
  return { status, headers, bytes: body.toString('latin1') };
}

// The rest runs in Firefox's own window, whose interfaces have no types here.
// biome-ignore lint/suspicious/noExplicitAny: as said
type Internal = any;
declare const Services: Internal, Ci: Internal, Cc: Internal, gBrowser: Internal;
declare const heldRequests: Map<number, Internal>;

function holdBackground(hold: boolean, send: (message: string) => void): void {
  const held = new Map<number, Internal>();
  Object.assign(globalThis, { heldRequests: held });
  let last = 0;
  const observe = (subject: Internal) => {
    const channel = subject.QueryInterface(Ci.nsIHttpChannel);
    const { browsingContext, loadingPrincipal, triggeringPrincipal } = channel.loadInfo;
    const element = browsingContext?.top?.embedderElement;
    const inTab = element && gBrowser.getTabForBrowser(element);
    const ofExtension = loadingPrincipal?.addonId || triggeringPrincipal?.addonId;
    if (inTab || !ofExtension) return;
    last += 1;
    if (hold) {
      held.set(last, channel);
      channel.suspend();
    }
    send(JSON.stringify({ id: last, url: channel.URI.spec }));
  };
  Services.obs.addObserver({ observe }, 'http-on-before-connect');
}

/** Without an override the request goes its way. */
function releaseBackground(id: number, override: Override | null): void {
  const channel = heldRequests.get(id);
  heldRequests.delete(id);
  if (override) {
    const response = Cc['@mozilla.org/network/replaced-http-response;1'].createInstance(Ci.nsIReplacedHttpResponse);
    response.responseStatus = override.status;
    response.responseStatusText = 'Served by the tests';
    response.responseBody = override.bytes;
    for (const [name, value] of Object.entries(override.headers)) response.setResponseHeader(name, value, false);
    channel.QueryInterface(Ci.nsIHttpChannelInternal).setResponseOverride(response);
  }
  channel.resume();
}
