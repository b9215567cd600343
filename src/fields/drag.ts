/*
 * Dragging with a mouse, a pen or a finger, for what can be moved by buttons as well. The library
 * uses the browser’s own drag and drop: the page scrolls at its edges, and a finger drags after a
 * long press. It is fetched when a pointer first comes to a handle.
 */

/** Where a pointer is on the screen, in pixels. */
export interface Point {
  readonly clientX: number;
  readonly clientY: number;
}

/** Where something dragged would go: before, after or into an element, which shows it. */
export interface Aim {
  readonly element: HTMLElement;
  readonly edge: 'before' | 'after' | 'in';
}

export interface Dragging {
  /** Selector of what is dragged, by the `[data-handle]` inside it. */
  readonly items: string;
  /** Selector of where it may be dropped. */
  readonly targets: string;
  /** Where it would go, with the pointer at a point over a target; `undefined`: nowhere. */
  aim(item: HTMLElement, target: HTMLElement, point: Point): Aim | undefined;
  drop(item: HTMLElement, aim: Aim): void;
}

const armed = new WeakSet<Element>();

/** Lets the items below `root` be dragged by their handles. */
export function dragBy(root: HTMLElement, dragging: Dragging): void {
  const arm = ({ target }: Event) => {
    const handle = target instanceof Element ? target.closest<HTMLElement>('[data-handle]') : null;
    const item = handle?.closest<HTMLElement>(dragging.items);
    if (!handle || !item || armed.has(item)) return;
    armed.add(item);
    // Offline before the first use: the buttons do the same, and the next touch tries again.
    makeDraggable(root, item, handle, dragging).catch(() => armed.delete(item));
  };
  root.addEventListener('pointerover', arm);
  root.addEventListener('pointerdown', arm);
}

async function makeDraggable(
  root: HTMLElement,
  item: HTMLElement,
  dragHandle: HTMLElement,
  { targets, aim, drop }: Dragging,
): Promise<void> {
  const { draggable, dropTargetForElements } =
    await import('@atlaskit/pragmatic-drag-and-drop/element/adapter');
  let release: (() => void)[] = [];
  let marked: HTMLElement | undefined;

  function mark(aimed: Aim | undefined): void {
    if (marked !== aimed?.element) delete marked?.dataset['drop'];
    marked = aimed?.element;
    if (marked && aimed && marked.dataset['drop'] !== aimed.edge) {
      marked.dataset['drop'] = aimed.edge;
    }
  }

  draggable({
    element: item,
    dragHandle,
    onDragStart() {
      item.dataset['dragging'] = '';
      release = [...root.querySelectorAll<HTMLElement>(targets)].map((element) =>
        dropTargetForElements({ element }),
      );
    },
    onDrag({ location: { current } }) {
      const over = current.dropTargets[0]?.element;
      mark(over instanceof HTMLElement ? aim(item, over, current.input) : undefined);
    },
    onDrop({ location: { current } }) {
      const over = current.dropTargets[0]?.element;
      const aimed = over instanceof HTMLElement ? aim(item, over, current.input) : undefined;
      mark(undefined);
      delete item.dataset['dragging'];
      for (const stop of release) stop();
      release = [];
      if (aimed) drop(item, aimed);
    },
  });
}

/** The half of an element that a point is in, from its top. */
export function halfAt(element: HTMLElement, { clientY }: Point): 'before' | 'after' {
  const { top, height } = element.getBoundingClientRect();
  return clientY < top + height / 2 ? 'before' : 'after';
}
