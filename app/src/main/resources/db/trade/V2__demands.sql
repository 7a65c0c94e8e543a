-- One row for each time that a demand of a seller was judged: the version orders the judgements.
create table trade.demands (
    id uuid not null,
    version bigint not null check (version >= 1),
    state text not null,
    actor text not null,
    register_index bigint not null,
    at timestamptz not null,
    body jsonb not null,
    primary key (id, version)
);
