create table settlement.payment (
    id uuid not null,
    version bigint not null,
    state text not null,
    actor text not null,
    register_index bigint not null,
    at timestamptz not null,
    body jsonb not null,
    primary key (id, version)
);

create index payment_state on settlement.payment (state);
create index payment_contract on settlement.payment ((body #>> '{order,contract}'));
create index payment_payer on settlement.payment ((body #>> '{order,payer}'));

create table settlement.fact_file (like settlement.payment including all);
create table settlement.sequence (like settlement.payment including all);

create trigger payment_is_for_ever
    before update or delete or truncate on settlement.payment
    for each statement execute function commit.refuse_edit();
