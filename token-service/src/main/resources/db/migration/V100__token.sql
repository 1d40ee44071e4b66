-- Merchants: the tenants.
create table merchant (
    id             text        primary key,
    name           text        not null,
    status         text        not null,
    redirect_hosts jsonb       not null,
    brand          jsonb       not null,
    settings       jsonb       not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null
);

-- Client credentials; of the secret only its SHA-256 is kept.
create table credential (
    id            text        primary key,
    merchant_id   text        not null references merchant (id),
    name          text        not null,
    secret_sha256 bytea       not null,
    scopes        text        not null,
    created_at    timestamptz not null,
    revoked_at    timestamptz,
    last_used_at  timestamptz
);
create index credential_merchant on credential (merchant_id, id);

-- Keys that sign access tokens; the private key is sealed.
create table signing_key (
    id             text        primary key,
    public_jwk     jsonb       not null,
    private_key    bytea       not null,
    signs_from     timestamptz not null,
    signs_until    timestamptz,
    retires_at     timestamptz,
    created_at     timestamptz not null
);

-- Tokens and credentials that ended before their time, until no token of theirs can be valid.
create table revoked_token (
    id         text        primary key,
    revoked_at timestamptz not null,
    expires_at timestamptz not null
);
create index revoked_token_expires on revoked_token (expires_at);
