-- Where the walk of each chain is. Version and hash are the fence between two observers.
create table chain.cursor (
    chain text primary key,
    genesis text not null,
    version bigint not null,
    height bigint not null,
    hash text not null,
    final_height bigint not null,
    register_index bigint not null,
    at timestamptz not null
);

-- The last blocks of the walk, to find the common ancestor after a reorganisation.
create table chain.block (
    chain text not null,
    height bigint not null,
    hash text not null,
    parent text not null,
    at timestamptz not null,
    primary key (chain, height)
);

-- What was seen of ours, and the commits that took it back or made it final. Rows stay for ever.
create table chain.sighting (
    chain text not null,
    kind text not null check (kind in ('transfer', 'receipt', 'mismatch')),
    subject text not null,
    block_hash text not null,
    height bigint not null,
    body jsonb not null,
    seen_index bigint not null,
    undone_index bigint,
    final_index bigint,
    primary key (chain, kind, subject, block_hash, seen_index)
);

-- A transaction is in one block of the canonical chain.
create unique index sighting_once on chain.sighting (chain, kind, subject, block_hash) where undone_index is null;
create unique index receipt_once on chain.sighting (chain, subject) where undone_index is null and kind = 'receipt';
create index sighting_open on chain.sighting (chain, height) where undone_index is null and final_index is null;
create index sighting_block on chain.sighting (chain, block_hash);
