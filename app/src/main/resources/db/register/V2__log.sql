-- Hashes that tiles are made of: level 0 holds each leaf's, level n one for every 256^n leaves.
create table register.node (
    level smallint not null,
    number bigint not null,
    hash bytea not null check (length(hash) = 32),
    primary key (level, number)
);

create table register.checkpoint (
    size bigint primary key,
    at timestamptz not null,
    root bytea not null check (length(root) = 32),
    note text not null
);

-- What witnesses signed below a checkpoint: lines of a signed note.
create table register.cosignature (
    size bigint not null references register.checkpoint (size),
    witness text not null,
    line text not null,
    at timestamptz not null,
    primary key (size, witness)
);

create trigger node_is_for_ever
    before update or delete or truncate on register.node
    for each statement execute function commit.refuse_edit();

create trigger checkpoint_is_for_ever
    before update or delete or truncate on register.checkpoint
    for each statement execute function commit.refuse_edit();

create trigger cosignature_is_for_ever
    before update or delete or truncate on register.cosignature
    for each statement execute function commit.refuse_edit();
