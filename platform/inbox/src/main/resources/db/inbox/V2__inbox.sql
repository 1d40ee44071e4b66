-- Events that were handled, so that a doubled one changes nothing.
create table inbox (
    consumer   text        not null,
    event_id   text        not null,
    handled_at timestamptz not null,
    primary key (consumer, event_id)
);
create index inbox_handled_at on inbox (handled_at);
