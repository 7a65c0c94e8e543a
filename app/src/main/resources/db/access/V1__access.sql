-- People and machines that may act, as versions that are only ever added.
create table access.user (
    id uuid not null,
    version bigint not null check (version >= 1),
    state text not null check (state in ('ACTIVE', 'SUSPENDED')),
    actor text not null,
    register_index bigint not null,
    at timestamptz not null,
    body jsonb not null,
    primary key (id, version)
);

-- A login names one user for ever.
create unique index user_login on access.user ((body #>> '{login}')) where version = 1;
create index user_by_login on access.user ((body #>> '{login}'));

create trigger user_is_for_ever
    before update or delete or truncate on access.user
    for each statement execute function commit.refuse_edit();

-- Bearer tokens: only the SHA-256 of each is known here. Revoking adds a version.
create table access.token (
    id uuid not null,
    version bigint not null check (version >= 1),
    state text not null check (state in ('ISSUED', 'REVOKED')),
    actor text not null,
    register_index bigint not null,
    at timestamptz not null,
    body jsonb not null,
    primary key (id, version)
);

create index token_hash on access.token ((body #>> '{hash}'));

create trigger token_is_for_ever
    before update or delete or truncate on access.token
    for each statement execute function commit.refuse_edit();
