import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const mostWords = 5;
const longestLine = 200;

/** Why a program could not be started, by the system's name for it. */
const reasons: Record<string, string> = {
  EACCES: 'it is not executable',
  ENOENT: 'it, or something it needs, does not exist',
  ENOEXEC: `it is not a program for ${process.platform} on ${process.arch}`,
};

/** A server's process, which can say how it ended. */
export class ServerProcess {
  readonly #lines: string[] = [];
  /** How it ended, once it has. */
  readonly ended: Promise<string>;

  private constructor(
    readonly command: string,
    readonly process: ChildProcess,
  ) {
    if (process.stderr)
      createInterface({ input: process.stderr }).on('line', (line) => {
        if (line.trim() === '') return;
        this.#lines.push(line.trim());
        if (this.#lines.length > mostWords) this.#lines.shift();
      });
    this.ended = new Promise((resolve) => {
      // All that it wrote has been read by then.
      process.once('close', (code, signal) => resolve(signal ? `was ended by ${signal}` : `ended with exit code ${code}`));
    });
  }

  /** Starts the program; fails with words that say which one, and why. */
  static start(command: string, args: readonly string[]): Promise<ServerProcess> {
    return new Promise((resolve, reject) => {
      const failed = (error: NodeJS.ErrnoException) =>
        reject(new Error(`The AppLsp server ${command} cannot be started: ${reasons[error.code ?? ''] ?? error.message}.`));
      try {
        const child = spawn(command, args);
        child.once('error', failed);
        child.once('spawn', () => resolve(new ServerProcess(command, child)));
      } catch (error) {
        failed(error as NodeJS.ErrnoException);
      }
    });
  }

  /** How it ended, with its last words; what lives on after `patience` milliseconds has only stopped to answer. */
  async epitaph(patience = 1_000): Promise<string> {
    let timer: NodeJS.Timeout | undefined;
    const waiting = new Promise<string>((resolve) => {
      timer = setTimeout(resolve, patience, 'does not answer');
    });
    const end = await Promise.race([this.ended, waiting]);
    clearTimeout(timer);
    const last = this.#lines.at(-1);
    return `The AppLsp server ${this.command} ${end}${last ? `: ${shortened(last)}` : ' without a message.'}`;
  }

  /** The last lines that it wrote to its error output. */
  get lastWords(): readonly string[] {
    return this.#lines;
  }

  /** Ends it unless it ends by itself soon, as it should. */
  async end(patience = 2_000): Promise<void> {
    const timer = setTimeout(() => this.process.kill('SIGKILL'), patience);
    await this.ended;
    clearTimeout(timer);
  }
}

function shortened(line: string): string {
  return line.length > longestLine ? `${line.slice(0, longestLine)}…` : line;
}
