'use strict';
// The demo merchant's app. It knows one server: its own backend.
const byId = (id) => document.getElementById(id);
const FINAL = ['accepted', 'rejected', 'failed', 'canceled', 'expired'];
const statuses = new Map();

async function call(method, path, body) {
  const answer = await fetch('/demo' + path, {
    method,
    headers: body ? { 'Content-Type': 'application/json' } : {},
    body: body ? JSON.stringify(body) : undefined,
  });
  const json = answer.status === 204 ? {} : await answer.json();
  if (!answer.ok) {
    throw new Error(json.error || 'The backend answered ' + answer.status);
  }
  return json;
}

function say(text, bad) {
  byId('message').textContent = text;
  byId('message').className = bad ? 'bad' : '';
}

async function tell(action) {
  try {
    await action();
  } catch (problem) {
    say(problem.message, true);
  }
}

function cell(row, content) {
  const td = row.insertCell();
  td.append(content);
  return td;
}

function button(label, action) {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = label;
  element.addEventListener('click', () => tell(async () => {
    element.disabled = true;
    try {
      await action();
    } finally {
      element.disabled = false;
    }
  }));
  return element;
}

function code(text) {
  const element = document.createElement('code');
  element.textContent = text;
  return element;
}

function choices(verification) {
  const box = document.createElement('span');
  box.className = 'actions';
  const id = verification.processId;
  if (!statuses.get(id) || statuses.get(id) === 'created' || statuses.get(id) === 'awaiting_capture') {
    if (verification.captureUrl) {
      const link = document.createElement('a');
      link.className = 'button';
      link.href = verification.captureUrl;
      link.textContent = 'Capture by hand';
      box.append(link);
    }
    box.append(button('Play the end user', async () => {
      const walk = await call('POST', '/verifications/' + id + '/finish');
      say('The end user: ' + walk.steps.map((step) => step.what).join('; ') + '.');
    }));
  }
  box.append(button('Show result', async () => {
    const result = await call('GET', '/verifications/' + id + '/result');
    byId('result').textContent = JSON.stringify(result, null, 2);
    byId('result').focus();
  }));
  return box;
}

function keepFocus(table, fill) {
  // A row whose button has the focus is not drawn anew under the user's hands.
  if (!table.contains(document.activeElement)) {
    table.replaceChildren();
    fill();
  }
}

async function refresh() {
  const [verifications, callbacks] = await Promise.all([
    call('GET', '/verifications'), call('GET', '/callbacks')]);
  const shown = verifications.slice(0, 20);
  await Promise.all(shown
    .filter((verification) => !FINAL.includes(statuses.get(verification.processId)))
    .map(async (verification) => {
      const now = await call('GET', '/verifications/' + verification.processId);
      statuses.set(verification.processId, now.process.status);
    }));
  keepFocus(byId('verifications'), () => shown.forEach((verification) => {
    const row = byId('verifications').insertRow();
    const about = callbacks.items.filter((item) => item.body.data && item.body.data.processId === verification.processId);
    cell(row, code(verification.processId));
    cell(row, verification.vendor + ', ' + verification.channel);
    cell(row, statuses.get(verification.processId) || 'unknown');
    cell(row, String(about.length));
    cell(row, choices(verification));
  }));
  byId('callbacks').replaceChildren();
  callbacks.items.slice(-50).reverse().forEach((item) => {
    const row = byId('callbacks').insertRow();
    cell(row, new Date(item.receivedAt).toLocaleTimeString());
    cell(row, item.body.type || 'unreadable');
    cell(row, code(item.body.data ? item.body.data.processId || '' : ''));
    cell(row, item.signatureHolds ? 'holds' : 'does not hold: ' + item.failure)
      .className = item.signatureHolds ? 'good' : 'bad';
  });
}

byId('vendor').addEventListener('change', () => {
  document.querySelectorAll('[data-outcomes-of]').forEach((field) => {
    field.hidden = field.dataset.outcomesOf !== byId('vendor').value;
  });
});

byId('start').addEventListener('submit', (event) => {
  event.preventDefault();
  tell(async () => {
    const vendor = byId('vendor').value;
    const started = await call('POST', '/verifications', {
      vendor,
      outcome: byId('outcome-' + vendor).value,
      channel: document.querySelector('[name=channel]:checked').value,
    });
    say('Started ' + started.processId + '.');
    await refresh();
  });
});

async function watch() {
  await tell(refresh);
  setTimeout(watch, 2000);
}
watch();
