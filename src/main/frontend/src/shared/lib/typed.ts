/** What somebody typed into a task's form, kept until the task is done: a closed page or an ended session loses nothing. */
const key = (taskId: string) => `kedang.task.${taskId}`;

export function typedFor(taskId: string): Record<string, unknown> | undefined {
  try {
    const kept = sessionStorage.getItem(key(taskId));
    return kept === null ? undefined : (JSON.parse(kept) as Record<string, unknown>);
  } catch {
    return undefined;
  }
}

export function keepTyped(taskId: string, data: Record<string, unknown>): void {
  try {
    sessionStorage.setItem(key(taskId), JSON.stringify(data));
  } catch {
    // Without storage the form still works; only the safety net is missing.
  }
}

export function forgetTyped(taskId: string): void {
  sessionStorage.removeItem(key(taskId));
}
