-- One data key per dossier, wrapped by this service's key-encryption key. A destroyed key leaves its row,
-- so that nothing can be sealed for an erased dossier again. Backups of this database are kept 7 days.
create table dossier_key (
    dossier_id   uuid primary key,
    wrapped_key  bytea,
    created_at   timestamptz not null default now(),
    destroyed_at timestamptz,
    check ((wrapped_key is null) = (destroyed_at is not null))
);
