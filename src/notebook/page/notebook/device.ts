import { effect } from '@preact/signals-core';
import type { Page } from '../page.ts';
import { tieCopy } from './copy.ts';
import { findPart, makeButton, tell } from './make.ts';

/** Where answers are kept, how to change that, and whether the browser has promised to keep them. */
export function tieDevice(page: Page): void {
  const { notebook, telling } = page;
  const { say } = telling;
  const said = findPart('device-said');
  const dialog = findPart<HTMLDialogElement>('leave');

  effect(() => {
    const { kind, reason } = notebook.state.value;
    const choice = notebook.deviceChoice.value;
    const isMemory = choice === 'shared';
    const key =
      kind === 'memory' && reason
        ? 'refused'
        : isMemory
          ? 'memory'
          : choice === 'own'
            ? 'own'
            : 'unasked';
    findPart('device-mode').textContent = say(`notebook.device.${key}`);
    findPart('device-own').hidden = choice === 'own';
    findPart('device-shared').hidden = isMemory;
    findPart('persist').hidden = isMemory;
  });

  const choose = async (choice: 'own' | 'shared', takeEarlier: boolean) => {
    const { earlier, left } = await notebook.choose(choice, { takeEarlier });
    const words = left.length ? say('notice.memory-left') : say(`notebook.device.now-${choice}`);
    tell(said, words, true);
    if (earlier > 0) {
      const take = makeButton(say('notice.take-earlier'), () => void choose('shared', true));
      said.append(' ', say('notice.earlier', { count: earlier }), ' ', take);
    }
  };
  findPart('device-own').addEventListener('click', () => void choose('own', false));
  findPart('device-shared').addEventListener('click', () => {
    // Answers that leave the device can be lost: their owner is told first, and offered a copy.
    if (notebook.entries().size > 0) dialog.showModal();
    else void choose('shared', false);
  });
  tieCopy(findPart('leave-copy'), findPart('leave-said'), page);
  findPart('leave-cancel').addEventListener('click', () => dialog.close());
  findPart('leave-now').addEventListener('click', () => {
    dialog.close();
    // On a device that was said to be one's own, earlier answers are one's own too.
    void choose('shared', notebook.deviceChoice.peek() === 'own');
  });
  void tiePersistence(page);
}

/** Asks the browser, when the reader wants it, not to evict this notebook by itself. */
async function tiePersistence({ telling: { say } }: Page): Promise<void> {
  const words = findPart('persist-words');
  const button = findPart<HTMLButtonElement>('persist-ask');
  // Absent on plain http and in old browsers, whatever the types say.
  const storage = navigator.storage as StorageManager | undefined;
  if (typeof storage?.persist !== 'function') {
    words.textContent = say('notebook.persist.unknown');
    return;
  }
  const isKept = await storage.persisted().catch(() => false);
  words.textContent = say(isKept ? 'notebook.persist.kept' : 'notebook.persist.not-yet');
  button.hidden = isKept;
  button.addEventListener('click', () => {
    void storage
      .persist()
      .catch(() => false)
      .then((isGranted) => {
        button.hidden = isGranted;
        tell(
          words,
          say(isGranted ? 'notebook.persist.granted' : 'notebook.persist.denied'),
          isGranted,
        );
      });
  });
}
