/** Where a command writes its answer, and what it has to say beside it. */
export interface Terminal {
  out(text: string): void;
  /** A line of its own on the error stream. */
  note(line: string): void;
  /** Shows a line on the error stream until the next one; nothing unless a person watches. */
  passing(line: string): void;
}

const ERASE_LINE = '\r\u001b[2K';

/** The terminal of this process. A reader that closes the pipe early (`| head`) ends the program quietly. */
export function processTerminal({ stdout, stderr }: NodeJS.Process): Terminal {
  let passing = false;
  const erase = () => {
    if (passing) stderr.write(ERASE_LINE);
    passing = false;
  };
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  return {
    out(text) {
      erase();
      stdout.write(text);
    },
    note(line) {
      erase();
      stderr.write(`${line}\n`);
    },
    passing(line) {
      if (!stderr.isTTY) return;
      erase();
      stderr.write(line);
      passing = line !== '';
    }
  };
}
