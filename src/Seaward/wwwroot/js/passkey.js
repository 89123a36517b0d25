// Asks the device for a passkey and sends the form with its answer.
const able = window.PublicKeyCredential?.parseCreationOptionsFromJSON && navigator.credentials;

async function question(part) {
  const form = part.closest('form');
  const body = new URLSearchParams();
  for (const name of ['to', 'lang', 'f']) if (form.elements[name]) body.set(name, form.elements[name].value);
  if (part.dataset.ask) body.set('do', part.dataset.ask);
  const answer = await fetch(part.dataset.from, { method: 'POST', body, cache: 'no-store', redirect: 'error' });
  if (!answer.ok) throw new Error('no question');
  return answer.json();
}

async function answer(part, asked) {
  const options = JSON.parse(asked.options);
  const publicKey = part.dataset.passkey === 'create'
    ? PublicKeyCredential.parseCreationOptionsFromJSON(options)
    : PublicKeyCredential.parseRequestOptionsFromJSON(options);
  return navigator.credentials[part.dataset.passkey]({ publicKey });
}

async function go(part) {
  const status = part.querySelector('[role=status]');
  const button = part.querySelector('button');
  status.textContent = '';
  button.disabled = true;
  try {
    const asked = await question(part);
    const credential = await answer(part, asked);
    part.querySelector('[name=credential]').value = JSON.stringify(credential.toJSON());
    part.querySelector('[name=state]').value = asked.state;
    const form = part.closest('form');
    if (part.dataset.ask) form.requestSubmit();
    else form.submit();
  } catch {
    status.textContent = part.dataset.lost;
    button.disabled = false;
  }
}

function start() {
  if (!able) return;
  for (const part of document.querySelectorAll('[data-passkey][hidden]')) {
    part.hidden = false;
    part.querySelector('button').addEventListener('click', () => go(part));
  }
}

start();
document.addEventListener('swapped', start);
