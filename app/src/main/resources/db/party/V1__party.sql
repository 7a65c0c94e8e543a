-- Parties as versions: a row is never changed or deleted, the highest version is the present one.
create table party.party (
    id uuid not null,
    version bigint not null check (version >= 1),
    state text not null,
    actor text not null,
    register_index bigint not null,
    at timestamptz not null,
    body jsonb not null,
    primary key (id, version)
);

-- One legal entity, one file.
create unique index party_lei on party.party ((body ->> 'lei')) where version = 1;
