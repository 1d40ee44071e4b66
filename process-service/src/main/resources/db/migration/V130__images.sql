-- Bytes rest in the object store, sealed under the dossier's key; object_key is random and names one there.

-- What a merchant uploaded for a process; at most one image of each kind.
create table image_upload (
    id          uuid primary key,
    merchant_id uuid        not null,
    process_id  uuid        not null references process,
    dossier_id  uuid        not null references dossier,
    kind        varchar(24) not null, -- DOCUMENT_FRONT, DOCUMENT_BACK, SELFIE, SELFIE_ADDITIONAL
    object_key  varchar(32) not null unique,
    media_type  varchar(64) not null, -- by its content
    bytes       bigint      not null,
    created_at  timestamptz not null,
    unique (process_id, kind)
);
create index image_upload_by_dossier on image_upload (dossier_id);

-- What a vendor holds and the result that is shown names.
create table image_fetch (
    id           uuid primary key,
    merchant_id  uuid        not null,
    process_id   uuid        not null references process,
    session_id   uuid        not null references session,
    dossier_id   uuid        not null references dossier,
    slot         varchar(48) not null, -- which of the session's images: a hash of its words, and a number
    kind         varchar(32) not null,
    found_sealed bytea       not null, -- how the vendor names it: its address may be a secret
    status       varchar(16) not null, -- PENDING, READY, GONE, GIVEN_UP
    failure      varchar(64),
    aim          int         not null, -- counts addresses; what is fetched from an earlier one is dropped
    attempts     int         not null,
    due_at       timestamptz,          -- null: nothing is fetched any more
    tried_until  timestamptz not null,
    object_key   varchar(32) unique,
    media_type   varchar(64),
    bytes        bigint      not null,
    unique (session_id, slot)
);
create index image_fetch_due on image_fetch (due_at) where due_at is not null;
create index image_fetch_by_process on image_fetch (process_id);
create index image_fetch_by_dossier on image_fetch (dossier_id);

-- Objects that nothing refers to: written here before they are stored, and when they are replaced.
create table image_removal (
    object_key varchar(32) primary key,
    due_at     timestamptz not null,
    removing   boolean     not null -- from then on nobody may refer to it any more
);
create index image_removal_due on image_removal (due_at);
