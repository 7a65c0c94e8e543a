-- Instructions of the authority as versions: a row is never changed or deleted, the highest version is
-- the present one.
create table supervision.instruction (
    id uuid not null,
    version bigint not null check (version >= 1),
    state text not null
        check (state in ('PROPOSED', 'IN_FORCE', 'LIFTED', 'EXPIRED', 'REFUSED', 'WITHDRAWN')),
    actor text not null,
    register_index bigint not null,
    at timestamptz not null,
    body jsonb not null,
    primary key (id, version)
);

create trigger instruction_is_for_ever
    before update or delete or truncate on supervision.instruction
    for each statement execute function commit.refuse_edit();

-- From which place of the register on an instruction stops, and from which on no longer.
create table supervision.freeze (
    instruction text not null,
    effect text not null check (effect in ('FREEZE', 'RELEASE')),
    scope jsonb not null,
    mode text not null check (mode in ('REAL', 'DRILL')),
    register_index bigint not null,
    at timestamptz not null,
    primary key (instruction, effect)
);

create trigger freeze_is_for_ever
    before update or delete or truncate on supervision.freeze
    for each statement execute function commit.refuse_edit();
