// Offers to copy what the part holds, where the browser can. Without script there is no button.
async function copy(part) {
  const status = part.querySelector('[role=status]');
  try {
    await navigator.clipboard.writeText(part.dataset.copy);
    status.textContent = part.dataset.done;
  } catch {
    status.textContent = part.dataset.lost;
  }
}

function start() {
  if (!navigator.clipboard) return;
  for (const part of document.querySelectorAll('[data-copy][hidden]')) {
    part.hidden = false;
    part.querySelector('button').addEventListener('click', () => copy(part));
  }
}

start();
document.addEventListener('swapped', start);
