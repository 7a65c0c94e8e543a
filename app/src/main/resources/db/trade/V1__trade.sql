-- Each aggregate as versions: a row is never changed or deleted, the highest version is the present one.
create table trade.contract (
    id uuid not null,
    version bigint not null check (version >= 1),
    state text not null,
    actor text not null,
    register_index bigint not null,
    at timestamptz not null,
    body jsonb not null,
    primary key (id, version)
);

create table trade.invoice (like trade.contract including all);
create table trade.transport (like trade.contract including all);
create table trade.declaration (like trade.contract including all);
create table trade.advance (like trade.contract including all);
create table trade.payee (like trade.contract including all);

-- What belongs to a contract, a seller or a buyer is found by these.
create index invoice_contract on trade.invoice ((body ->> 'contract'));
create index invoice_seller on trade.invoice ((body -> 'content' -> 'seller' ->> 'lei')) where version = 1;
create index transport_contract on trade.transport ((body ->> 'contract'));
create index declaration_contract on trade.declaration ((body ->> 'contract'));
create index advance_buyer on trade.advance ((body ->> 'buyer'));
create index payee_holder on trade.payee ((body ->> 'holder'));

-- One declaration number, one declaration; one contract number, one contract.
create unique index declaration_number on trade.declaration ((body -> 'content' ->> 'number')) where version = 1;

create table trade.contract_number (
    number text primary key,
    contract uuid not null
);

-- T-11: the same file is not taken twice.
create table trade.document_hash (
    sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    invoice uuid not null
);

-- T-13: the same goods are not invoiced twice. A mark is its kind, a colon, and the number.
create table trade.goods_mark (
    mark text primary key,
    invoice uuid not null
);
