/** A recording under way. Whatever ends it, the microphone is released. */
export interface Recording {
  /** Ends it, and gives the sound. */
  stop(): Promise<Blob>;
  /** Ends it, and gives nothing. */
  cancel(): void;
}

/** Whether this browser can record: not all can, and none does on an insecure address. */
export function canRecord(): boolean {
  return 'MediaRecorder' in window && 'mediaDevices' in navigator;
}

/**
 * Asks for the microphone and records from then on, in memory.
 * @throws {DOMException} when the reader refuses, or there is no microphone
 */
export async function record(): Promise<Recording> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const release = () => stream.getTracks().forEach((track) => track.stop());
  try {
    return recordFrom(new MediaRecorder(stream), release);
  } catch (error) {
    release();
    throw error;
  }
}

function recordFrom(recorder: MediaRecorder, release: () => void): Recording {
  const parts: Blob[] = [];
  recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
  const ended = new Promise<Blob>((resolve) => {
    recorder.addEventListener('stop', () => {
      resolve(new Blob(parts, { type: recorder.mimeType }));
    });
  });
  recorder.start();
  const end = () => {
    // A microphone that was unplugged has ended it already.
    if (recorder.state !== 'inactive') recorder.stop();
    release();
  };
  return {
    cancel: end,
    stop() {
      end();
      return ended;
    },
  };
}

/** The word that says why a recording did not begin. */
export function whyNot(error: unknown): 'no-permission' | 'no-microphone' | 'no-sound' {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'no-permission';
  return name === 'NotFoundError' ? 'no-microphone' : 'no-sound';
}
