create table regime.decision (
    id uuid primary key,
    subject text not null,
    stage text not null,
    outcome text not null,
    hash text not null check (hash ~ '^[0-9a-f]{64}$'),
    body text not null,
    register_index bigint not null,
    at timestamptz not null
);

create index decision_subject on regime.decision (subject, register_index);

create trigger decision_is_for_ever
    before update or delete or truncate on regime.decision
    for each statement execute function commit.refuse_edit();
