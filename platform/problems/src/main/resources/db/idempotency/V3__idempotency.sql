-- What was answered to a write that carried an Idempotency-Key. The request's digest stands inside the sealed
-- answer: on its own it would let short personal data be guessed.
create table idempotency (
    tenant          text        not null,
    idempotency_key text        not null,
    dossier_id      uuid,
    answer          bytea       not null,
    expires_at      timestamptz not null,
    primary key (tenant, idempotency_key)
);
create index idempotency_expires_at on idempotency (expires_at);
