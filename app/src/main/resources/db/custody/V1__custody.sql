-- The accounts that we hold keys of. A nonce is given only to a wallet that stands here.
create table custody.wallet (
    chain text not null,
    address text not null,
    name text not null,
    role text not null check (role in ('CLIENT', 'HOUSE', 'QUARANTINE')),
    first_nonce bigint not null check (first_nonce >= 0),
    in_flight_max int not null check (in_flight_max > 0),
    register_index bigint not null,
    at timestamptz not null,
    primary key (chain, address),
    unique (chain, name)
);

-- One payment, one nonce, for ever. Rows are never changed or taken away.
create table custody.nonce (
    chain text not null,
    account text not null,
    nonce bigint not null check (nonce >= 0),
    payment text not null unique,
    register_index bigint not null,
    at timestamptz not null,
    primary key (chain, account, nonce),
    unique (payment, chain, account, nonce),
    foreign key (chain, account) references custody.wallet (chain, address)
);

-- Every version of signed bytes, stored before any of them is sent.
create table custody.signed (
    payment text not null,
    attempt int not null check (attempt > 0),
    purpose text not null check (purpose in ('PAYMENT', 'CANCEL')),
    tx_hash text not null unique,
    raw text not null,
    chain text not null,
    account text not null,
    nonce bigint not null,
    tip numeric(78, 0) not null,
    fee_cap numeric(78, 0) not null,
    gas_limit bigint not null,
    register_index bigint not null,
    at timestamptz not null,
    primary key (payment, attempt),
    unique (tx_hash, chain, account, nonce),
    foreign key (payment, chain, account, nonce) references custody.nonce (payment, chain, account, nonce)
);

-- The version that became final, whichever it was: it settles the nonce.
create table custody.spent (
    chain text not null,
    account text not null,
    nonce bigint not null,
    tx_hash text not null,
    register_index bigint not null,
    at timestamptz not null,
    primary key (chain, account, nonce),
    foreign key (tx_hash, chain, account, nonce) references custody.signed (tx_hash, chain, account, nonce)
);
