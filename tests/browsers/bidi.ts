// A WebDriver BiDi client over Node's own WebSocket: commands with answers, and events.

export type Fields = Record<string, unknown>;
type Listener = (params: Fields) => void;
type Answer = {
  resolve: (result: never) => void;
  reject: (error: Error) => void;
  method: string;
  timer: NodeJS.Timeout;
};
type Message = {
  type?: string;
  id?: number;
  method?: string;
  params?: Fields;
  result?: unknown;
  error?: string;
  message?: string;
};

const ANSWER_WITHIN = 30_000;

export class Bidi {
  #socket: WebSocket;
  #last = 0;
  #waiting = new Map<number, Answer>();
  #listeners = new Map<string, Listener[]>();

  /** `address` is what Firefox prints when it starts: ws://127.0.0.1:port. */
  static async connect(address: string, capabilities: { acceptInsecureCerts: boolean }): Promise<Bidi> {
    const socket = new WebSocket(`${address}/session`);
    await new Promise((resolve, reject) => {
      socket.onopen = resolve;
      socket.onerror = () => reject(new Error(`Firefox does not answer at ${address}`));
    });
    const bidi = new Bidi(socket);
    await bidi.send('session.new', { capabilities: { alwaysMatch: capabilities } });
    return bidi;
  }

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.onmessage = ({ data }) => this.#receive(JSON.parse(String(data)));
    socket.onclose = () => {
      for (const { reject, method, timer } of this.#waiting.values()) {
        clearTimeout(timer);
        reject(new Error(`${method}: Firefox is gone`));
      }
      this.#waiting.clear();
    };
  }

  send<Result = Fields>(method: string, params: Fields = {}): Promise<Result> {
    if (this.#socket.readyState !== WebSocket.OPEN) return Promise.reject(new Error(`${method}: Firefox is gone`));
    const id = ++this.#last;
    const answer = new Promise<Result>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(id);
        reject(new Error(`${method}: no answer within ${ANSWER_WITHIN / 1000} s`));
      }, ANSWER_WITHIN);
      this.#waiting.set(id, { resolve, reject, method, timer });
    });
    this.#socket.send(JSON.stringify({ id, method, params }));
    return answer;
  }

  on(event: string, listener: Listener): void {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
  }

  #receive({ type, id = 0, method = '', params = {}, result, error, message }: Message): void {
    if (type === 'event') {
      for (const listener of this.#listeners.get(method) ?? []) listener(params);
      return;
    }
    const answer = this.#waiting.get(id);
    this.#waiting.delete(id);
    clearTimeout(answer?.timer);
    if (type === 'error') answer?.reject(new Error(`${answer.method}: ${error}: ${message}`));
    else answer?.resolve(result as never);
  }
}
