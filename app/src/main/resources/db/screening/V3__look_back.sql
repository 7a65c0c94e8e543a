-- Everybody and everything that was ever asked about, once: whom a change of a list is held against.
create table screening.known_subject (
    hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
    key text not null,
    register_index bigint not null,
    subject text not null
);

create trigger known_subject_is_for_ever
    before update or delete or truncate on screening.known_subject
    for each statement execute function commit.refuse_edit();

-- What became of a change of a list, one row for each part of the work.
create table screening.look_back (
    look_back bigint generated always as identity primary key,
    register_index bigint not null,
    at timestamptz not null,
    list text not null,
    snapshot_before text not null,
    snapshot text not null,
    model text not null,
    body text not null
);

create index look_back_list on screening.look_back (list, look_back);

create trigger look_back_is_for_ever
    before update or delete or truncate on screening.look_back
    for each statement execute function commit.refuse_edit();
