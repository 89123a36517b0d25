// Locks the screen after five minutes without a move. What was typed is in its draft by then.
const lock = document.querySelector('form.lock');
let moved = Date.now(), told = moved;

function move() {
  moved = Date.now();
  if (moved - told < 6e4) return;
  told = moved;
  fetch('/awake', { cache: 'no-store', redirect: 'manual' }).catch(() => {});
}

for (const kind of ['pointerdown', 'pointermove', 'keydown', 'input', 'wheel', 'touchmove']) addEventListener(kind, move, { passive: true, capture: true });
setInterval(() => Date.now() - moved < 3e5 || lock.requestSubmit(), 5e3);
