create table screening.snapshot (
    activation bigint generated always as identity primary key,
    register_index bigint not null,
    at timestamptz not null,
    id text not null,
    list text not null,
    source text not null,
    published_on date not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    counts jsonb not null
);

create index snapshot_id on screening.snapshot (id);
create index snapshot_list on screening.snapshot (list, at);

create trigger snapshot_is_for_ever
    before update or delete or truncate on screening.snapshot
    for each statement execute function commit.refuse_edit();

create table screening.result (
    screening bigint generated always as identity primary key,
    register_index bigint not null,
    at timestamptz not null,
    subject text not null,
    outcome text not null check (outcome in ('NONE', 'POSSIBLE', 'UNKNOWN', 'CONFIRMED')),
    snapshots jsonb not null,
    result text not null
);

create index result_subject on screening.result (subject, at);
create index result_register_index on screening.result (register_index);

create trigger result_is_for_ever
    before update or delete or truncate on screening.result
    for each statement execute function commit.refuse_edit();
