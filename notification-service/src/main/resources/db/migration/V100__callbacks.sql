-- Ids are UUIDv7: they sort by time. Each big table has such an id first in its primary key, so that
-- it can be split into ranges of time by that key, and nothing refers to it by a foreign key.

create table callback_endpoint (
    id           uuid        primary key,
    merchant_id  uuid        not null,
    url          text        not null,
    description  text,
    secrets      bytea       not null, -- sealed
    headers      bytea       not null, -- sealed
    header_names text[]      not null,
    event_types  text[]      not null, -- empty for every type
    payload      text        not null check (payload in ('thin', 'full')),
    status       text        not null check (status in ('active', 'paused', 'disabled')),
    created_at   timestamptz not null,
    updated_at   timestamptz not null
);
create index callback_endpoint_merchant on callback_endpoint (merchant_id, id);

-- What a merchant is told, once for all of its endpoints. The id is the event's and the webhook-id.
create table callback_event (
    id          uuid        primary key,
    merchant_id uuid        not null,
    dossier_id  uuid        not null,
    process_id  uuid        not null,
    type        text        not null,
    status      text,
    sequence    bigint      not null,
    occurred_at timestamptz not null,
    detail      bytea,                -- sealed with the dossier's key; null once erased
    traceparent text,
    stored_at   timestamptz not null
);
create index callback_event_detail on callback_event (dossier_id) where detail is not null;

create table delivery (
    id               uuid        primary key,
    merchant_id      uuid        not null,
    endpoint_id      uuid        not null,
    event_id         uuid        not null,
    dossier_id       uuid        not null,
    process_id       uuid        not null,
    event_type       text        not null,
    sequence         bigint      not null,
    payload          text        not null check (payload in ('thin', 'full')),
    status           text        not null check (status in ('pending', 'delivered', 'given_up')),
    attempts         int         not null default 0,
    last_error       text,
    last_http_status int,
    created_at       timestamptz not null,
    completed_at     timestamptz
);
create index delivery_merchant on delivery (merchant_id, id);
create index delivery_process on delivery (process_id, id);
create index delivery_not_delivered on delivery (merchant_id, status, id) where status <> 'delivered';

-- The work still to do, apart from what is only kept: it stays as small as the backlog however much
-- has been delivered. One lane per endpoint, so that none waits behind another.
create table delivery_queue (
    delivery_id uuid        primary key,
    endpoint_id uuid        not null,
    due_at      timestamptz not null, -- while leased, when the lease ends
    lease       uuid,
    queued_at   timestamptz not null
) with (
    fillfactor = 70,
    autovacuum_vacuum_scale_factor = 0.02,
    autovacuum_vacuum_cost_delay = 0
);
create index delivery_queue_lane on delivery_queue (endpoint_id, due_at);

create table delivery_attempt (
    delivery_id    uuid        not null,
    number         int         not null,
    started_at     timestamptz not null,
    latency_millis int         not null,
    http_status    int,
    error          text,
    answer         bytea, -- sealed with the dossier's key
    primary key (delivery_id, number)
);
