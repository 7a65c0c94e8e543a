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
create index contract_reference on trade.contract ((body #>> '{reference}'));
create index contract_buyer on trade.contract ((body #>> '{buyer}'));
create index contract_seller on trade.contract ((body #>> '{seller}'));
create index invoice_contract on trade.invoice ((body #>> '{contract}'));
create index invoice_buyer on trade.invoice ((body #>> '{content,buyer,lei}'));
create index invoice_seller on trade.invoice ((body #>> '{content,seller,lei}'));
create index transport_contract on trade.transport ((body #>> '{contract}'));
create index declaration_contract on trade.declaration ((body #>> '{contract}'));
create index declaration_named on trade.declaration ((body #>> '{content,number}'));
create index advance_contract on trade.advance ((body #>> '{contract}'));
create index advance_buyer on trade.advance ((body #>> '{buyer}'));
create index payee_holder on trade.payee ((body #>> '{holder}'));

-- Customs tells of a declaration once; what participants claim is their word only.
create unique index declaration_number on trade.declaration ((body #>> '{content,number}'))
    where version = 1 and body ->> 'source' = 'CUSTOMS';
