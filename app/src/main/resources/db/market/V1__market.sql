-- Quotes as versions that are only ever added: REQUESTED, FIRM, then ACCEPTED, EXPIRED or WITHDRAWN.
-- The primary key is the compare-and-set of acceptance: one version can follow another only once.
create table market.quote (
    id uuid not null,
    version bigint not null check (version >= 1),
    state text not null check (state in ('REQUESTED', 'FIRM', 'ACCEPTED', 'EXPIRED', 'WITHDRAWN')),
    actor text not null,
    register_index bigint not null,
    at timestamptz not null,
    body jsonb not null,
    primary key (id, version)
);

create index quote_register on market.quote (register_index);

create trigger quote_is_for_ever
    before update or delete or truncate on market.quote
    for each statement execute function commit.refuse_edit();
