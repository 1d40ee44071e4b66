-- Events that are committed but not sent yet. Ids of one key rise in the order of its commits, since the key's row is locked.
create table outbox (
    id         bigint generated always as identity primary key,
    event_id   text        not null unique,
    topic      text        not null,
    record_key text        not null,
    headers    jsonb       not null,
    value      bytea       not null,
    created_at timestamptz not null
);

-- Who relays; the epoch tells a relay that was overtaken.
create table outbox_lease (
    name       text primary key,
    holder     text        not null,
    epoch      bigint      not null,
    expires_at timestamptz not null
);
insert into outbox_lease (name, holder, epoch, expires_at) values ('relay', '', 0, '-infinity');
