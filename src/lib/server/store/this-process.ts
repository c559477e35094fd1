import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** What tells a process from every other one, also from a later one that has its number. */
export interface ProcessMark {
  readonly pid: number;
  readonly host: string;
  /** The machine's start and the container's numbering of processes: numbers compare only within the same. Empty where unknown. */
  readonly numbering: string;
  /** When it began, in the clock ticks of the kernel; empty where unknown. */
  readonly began: string;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
}

function numbering(): string {
  const boot = read('/proc/sys/kernel/random/boot_id');
  try {
    return boot && `${boot} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return '';
  }
}

// https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html: field 22, counted behind the name, which may hold spaces.
const began = (pid: number): string =>
  read(`/proc/${pid}/stat`)
    .replace(/^.*\) /s, '')
    .split(' ')[19] ?? '';

/** The mark of this process. */
export function thisProcess(): ProcessMark {
  return { pid: process.pid, host: hostname(), numbering: numbering(), began: began(process.pid) };
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user cannot be signalled, but it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether the process of a mark still runs; undefined where this machine cannot know. */
export function stillRuns(mark: ProcessMark): boolean | undefined {
  if (mark.host !== hostname() || mark.numbering !== numbering()) return undefined;
  if (!runs(mark.pid)) return false;
  // Without its beginning, another process may have got the number since.
  return mark.began === '' ? undefined : began(mark.pid) === mark.began;
}
