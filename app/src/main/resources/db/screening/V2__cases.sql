-- Cases as versions: a row is never changed or deleted, the highest version is the present one.
create table screening.case_file (
    id uuid not null,
    version bigint not null check (version >= 1),
    state text not null check (state in ('OPEN', 'L1', 'L2', 'FALSE_POSITIVE', 'TRUE_MATCH', 'CLOSED')),
    actor text not null,
    register_index bigint not null,
    at timestamptz not null,
    body jsonb not null,
    primary key (id, version)
);

create index case_file_subject on screening.case_file ((body #>> '{subject}'));

create trigger case_file_is_for_ever
    before update or delete or truncate on screening.case_file
    for each statement execute function commit.refuse_edit();

-- Both sides of each hit as they were.
create table screening.alert (
    id uuid primary key,
    case_id uuid not null,
    register_index bigint not null,
    at timestamptz not null,
    subject_hash text not null,
    list text not null,
    entry text not null,
    entry_hash text not null,
    snapshot text not null,
    asked text not null,
    listed text not null,
    hit text not null
);

create index alert_case on screening.alert (case_id);
create index alert_entry on screening.alert (list, entry);

create trigger alert_is_for_ever
    before update or delete or truncate on screening.alert
    for each statement execute function commit.refuse_edit();

-- Who did or saw what of a case.
create table screening.case_touch (
    touch bigint generated always as identity primary key,
    case_id uuid not null,
    version bigint not null,
    register_index bigint not null,
    at timestamptz not null,
    actor text not null,
    role text not null,
    what text not null,
    alerts jsonb not null,
    before text not null,
    after text not null,
    reason text not null,
    about text not null
);

create index case_touch_case on screening.case_touch (case_id, touch);

create trigger case_touch_is_for_ever
    before update or delete or truncate on screening.case_touch
    for each statement execute function commit.refuse_edit();

-- The queue: one row a case, as its newest version says. Follows from the versions.
create table screening.case_line (
    id uuid primary key,
    version bigint not null,
    subject text not null,
    state text not null,
    urgency int not null,
    opened_at timestamptz not null,
    due timestamptz not null,
    holder text not null,
    alerts int not null
);

create index case_line_queue on screening.case_line (urgency, opened_at, id);
create unique index case_line_open on screening.case_line (subject) where state in ('OPEN', 'L1', 'L2');

create table screening.clearance (
    id uuid primary key,
    register_index bigint not null,
    at timestamptz not null,
    until timestamptz not null,
    body jsonb not null
);

create index clearance_until on screening.clearance (until, id);
create index clearance_file on screening.clearance ((body ->> 'file'));

create trigger clearance_is_for_ever
    before update or delete or truncate on screening.clearance
    for each statement execute function commit.refuse_edit();

create table screening.clearance_end (
    id uuid primary key references screening.clearance,
    register_index bigint not null,
    at timestamptz not null,
    actor text not null,
    reason text not null
);

create trigger clearance_end_is_for_ever
    before update or delete or truncate on screening.clearance_end
    for each statement execute function commit.refuse_edit();
