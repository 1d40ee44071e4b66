'use strict';
// The demo merchant's app. It knows one server: its own backend.
const byId = (id) => document.getElementById(id);
const FINAL = ['accepted', 'rejected', 'failed', 'canceled', 'expired'];
const LOST = 'not found';
const statuses = new Map();
const rows = new Map();

async function call(method, path, body) {
  const answer = await fetch('/demo' + path, {
    method,
    headers: body ? { 'Content-Type': 'application/json' } : {},
    body: body ? JSON.stringify(body) : undefined,
  });
  const json = answer.status === 204 ? {} : await answer.json();
  if (!answer.ok) {
    const problem = new Error(json.error || 'The backend answered ' + answer.status);
    problem.status = json.answeredStatus || answer.status;
    throw problem;
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

async function statusOf(id) {
  if (!FINAL.includes(statuses.get(id)) && statuses.get(id) !== LOST) {
    try {
      statuses.set(id, (await call('GET', '/verifications/' + id)).process.status);
    } catch (problem) {
      // Of an earlier merchant of this demo, say: one that is lost keeps no other from its place.
      statuses.set(id, problem.status === 404 ? LOST : statuses.get(id) || 'unknown');
    }
  }
  return statuses.get(id);
}

// Rows stay, and change in place: a button is not taken from under a finger or the focus.
function rowOf(verification) {
  const known = rows.get(verification.processId);
  if (known) {
    return known;
  }
  const row = document.createElement('tr');
  ['status', 'todo', 'vendor', 'count', 'process'].forEach((name) => { row[name] = row.insertCell(); });
  row.vendor.textContent = verification.vendor + ', ' + verification.channel;
  row.process.append(code(verification.processId));
  rows.set(verification.processId, row);
  return row;
}

function show(verification, status, callbacks) {
  const row = rowOf(verification);
  row.status.textContent = status;
  row.count.textContent = callbacks.filter(
    (item) => item.body.data && item.body.data.processId === verification.processId).length;
  if (row.shown !== status && !row.todo.contains(document.activeElement)) {
    row.todo.replaceChildren(choices(verification));
    row.shown = status;
  }
  return row;
}

function callbackRow(item) {
  const row = document.createElement('tr');
  cell(row, new Date(item.receivedAt).toLocaleTimeString());
  cell(row, item.body.data ? item.body.data.status : 'unreadable');
  cell(row, item.signatureHolds ? 'holds' : 'does not hold: ' + item.failure)
    .className = item.signatureHolds ? 'good' : 'bad';
  cell(row, code(item.body.data ? item.body.data.processId : ''));
  return row;
}

async function refresh() {
  const [verifications, callbacks] = await Promise.all([
    call('GET', '/verifications'), call('GET', '/callbacks')]);
  const shown = verifications.slice(0, 20);
  const found = await Promise.all(shown.map((verification) => statusOf(verification.processId)));
  shown.forEach((verification, index) => {
    const row = show(verification, found[index], callbacks.items);
    if (byId('verifications').rows[index] !== row) {
      byId('verifications').insertBefore(row, byId('verifications').rows[index] || null);
    }
  });
  while (byId('verifications').rows.length > shown.length) {
    byId('verifications').deleteRow(-1);
  }
  byId('callbacks').replaceChildren(...callbacks.items.slice(-50).reverse().map(callbackRow));
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
