/** A client of the DevTools protocol over Node's own WebSocket: commands with answers, and events. */
type Listener = (params: Record<string, unknown>, session: string | undefined) => void;
type Message = {
  id?: number;
  method?: string;
  params?: Record<string, unknown>;
  sessionId?: string;
  result?: unknown;
  error?: { message: string };
};

export class Cdp {
  #socket: WebSocket;
  #last = 0;
  #waiting = new Map<number, (message: Message) => void>();
  #listeners = new Map<string, Listener>();

  static async connect(address: string): Promise<Cdp> {
    const socket = new WebSocket(address);
    await new Promise((resolve, reject) => {
      socket.onopen = resolve;
      socket.onerror = () => reject(new Error(`Chromium does not answer at ${address}`));
    });
    return new Cdp(socket);
  }

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.onmessage = ({ data }) => {
      const message = JSON.parse(String(data)) as Message;
      const { id, method = '', params = {}, sessionId } = message;
      if (id === undefined) this.#listeners.get(method)?.(params, sessionId);
      else this.#waiting.get(id)?.(message);
    };
  }

  send<Result>(method: string, params: object = {}, sessionId?: string): Promise<Result> {
    const id = ++this.#last;
    const answered = new Promise<Result>((resolve, reject) => {
      this.#waiting.set(id, ({ result, error }) => {
        this.#waiting.delete(id);
        if (error) reject(new Error(`${method}: ${error.message}`));
        else resolve(result as Result);
      });
    });
    this.#socket.send(JSON.stringify({ id, method, params, sessionId }));
    return answered;
  }

  on(event: string, listener: Listener): void {
    this.#listeners.set(event, listener);
  }
}
