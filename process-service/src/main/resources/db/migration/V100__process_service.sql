-- Ids are the UUIDv7 inside a typed id. Columns named *_sealed hold ciphertext only: personal data
-- and merchants' own words under the dossier's key, account secrets under the service's key.

create table dossier (
    id              uuid primary key,
    merchant_id     uuid        not null,
    -- a keyed HMAC: a merchant's reference may be a name or a number
    reference_hash  bytea       not null,
    content_sealed  bytea       not null,
    created_at      timestamptz not null,
    erased_at       timestamptz
);
create index dossier_by_reference on dossier (merchant_id, reference_hash, id);
create index dossier_by_merchant on dossier (merchant_id, id);

create table vendor_account (
    id              uuid primary key,
    merchant_id     uuid         not null,
    vendor          varchar(32)  not null,
    name            varchar(200) not null,
    settings        text         not null, -- JSON object of strings
    secrets_sealed  bytea        not null,
    source_networks text         not null, -- JSON array of CIDR blocks
    active          boolean      not null,
    version         bigint       not null, -- taken under the row lock; orders what is published
    created_at      timestamptz  not null,
    updated_at      timestamptz  not null
);
create index vendor_account_by_merchant on vendor_account (merchant_id, vendor, id);

create table process (
    id                  uuid primary key,
    merchant_id         uuid        not null,
    dossier_id          uuid        not null references dossier,
    flow                varchar(16) not null,
    channel             varchar(16) not null,
    vendor              varchar(32) not null,
    -- the merchant's redirect URL, document type and country: a query may name a person
    order_sealed        bytea       not null,
    status              varchar(24) not null,
    sequence            bigint      not null,
    reason              varchar(64),
    ended_by_timer      boolean     not null,
    wanted_what         varchar(64),
    wanted_image        varchar(64),
    wanted_reason       varchar(64),
    rounds              int         not null,
    current_session_id  uuid,
    traceparent         varchar(55),
    created_at          timestamptz not null,
    updated_at          timestamptz not null,
    expires_at          timestamptz not null
);
create index process_by_dossier on process (dossier_id, id);
create index process_by_expiry on process (expires_at)
    where status in ('CREATED', 'AWAITING_CAPTURE', 'SUBMITTED', 'PROCESSING');

-- One try at one vendor account; written before the vendor is called.
create table session (
    id                uuid primary key,
    merchant_id       uuid        not null,
    process_id        uuid        not null references process,
    dossier_id        uuid        not null references dossier,
    account_id        uuid        not null references vendor_account,
    vendor            varchar(32) not null,
    status            varchar(16) not null, -- OPENING, OPEN, FAILED, CLOSED
    failure           varchar(64),
    handle_sealed     bytea,
    handoff_sealed    bytea,
    created_at        timestamptz not null,
    opening_until     timestamptz not null,
    opened_at         timestamptz,
    vendor_expires_at timestamptz,
    returned_at       timestamptz,          -- when the end user first came back from the vendor
    errand            varchar(16),          -- what the vendor is still to be told: SUBMIT, CANCEL
    errand_attempts   int         not null,
    errand_due_at     timestamptz
);
create index session_by_process on session (process_id, id);
create unique index session_current on session (process_id) where status in ('OPENING', 'OPEN');
create index session_opening on session (opening_until) where status = 'OPENING';
create index session_errand on session (errand_due_at) where errand is not null;

-- The ids a vendor gave a session, hashed with a key: a webhook may name only these.
create table session_reference (
    account_id      uuid        not null references vendor_account,
    reference_hash  bytea       not null,
    session_id      uuid        not null references session,
    primary key (account_id, reference_hash)
);
create index session_reference_by_session on session_reference (session_id);

create table capture_link (
    token_sha256 varchar(64) primary key, -- hexadecimal; the token has 256 random bits
    process_id   uuid        not null references process,
    merchant_id  uuid        not null,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    opened_at    timestamptz
);
create index capture_link_by_process on capture_link (process_id);
create index capture_link_by_expiry on capture_link (expires_at);

-- No personal data: detail holds codes, statuses and counts.
create table timeline_entry (
    id          bigint generated always as identity primary key,
    merchant_id uuid        not null,
    process_id  uuid        not null references process,
    at          timestamptz not null,
    kind        varchar(40) not null,
    detail      text        not null, -- JSON object
    trace_id    varchar(32)
);
create index timeline_by_process on timeline_entry (process_id, at, id);

-- Every result that came, also those that decide nothing.
create table result (
    event_id        uuid primary key,
    merchant_id     uuid        not null,
    process_id      uuid        not null references process,
    session_id      uuid        not null references session,
    decision        varchar(16) not null,
    effect          varchar(24) not null, -- what it did: DECIDED, REVISED, PROGRESS, UNCHANGED, OUTDATED, EARLIER_SESSION, AFTER_END
    sequence        bigint,               -- the process's change it made, where it made one
    shown           boolean     not null, -- whether it is the one the API shows
    observed_at     timestamptz not null,
    recorded_at     timestamptz not null,
    result_sealed   bytea       not null,
    original_sealed bytea       not null
);
create index result_by_process on result (process_id, observed_at desc);
create unique index result_shown on result (process_id) where shown;

-- When the result of a session is asked for next.
create table result_watch (
    session_id       uuid primary key references session,
    process_id       uuid        not null references process,
    merchant_id      uuid        not null,
    attempts         int         not null,
    next_request_at  timestamptz,          -- null: nothing more is asked for
    reason           varchar(64) not null,
    last_observed_at timestamptz,
    updated_at       timestamptz not null
);
create index result_watch_due on result_watch (next_request_at) where next_request_at is not null;

-- Results whose session is not yet known; the record is kept as it came, its parts still sealed.
create table parked_result (
    event_id        uuid primary key,
    merchant_id     uuid        not null,
    account_id      uuid        not null,
    reference_hash  bytea       not null,
    headers         text        not null, -- JSON object of strings
    record          bytea       not null,
    parked_at       timestamptz not null,
    expires_at      timestamptz not null
);
create index parked_result_by_reference on parked_result (account_id, reference_hash, event_id);
create index parked_result_by_expiry on parked_result (expires_at);

-- The key of every *_hash column, made once and kept sealed.
create table lookup_key (
    id         int   primary key check (id = 1),
    key_sealed bytea not null
);
