-- What the consumer under test keeps: the latest sequence of each key, and how often it was changed.
create table effect (
    record_key text   primary key,
    sequence   bigint not null,
    changes    int    not null
);
