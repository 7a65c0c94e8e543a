create table ledger.account (
    number bigint primary key,
    code text not null,
    sub text not null,
    purpose text not null,
    asset text not null,
    unique (code, sub, purpose, asset)
);

create table ledger.posting (
    operation text primary key,
    number bigint generated always as identity,
    subject text not null,
    step text not null,
    register_index bigint not null,
    at timestamptz not null
);

create index posting_subject on ledger.posting (subject, register_index);
create index posting_order on ledger.posting (register_index, number);

create table ledger.entry (
    operation text not null,
    line int not null,
    account bigint not null,
    debit numeric(38, 0) not null check (debit >= 0),
    credit numeric(38, 0) not null check (credit >= 0),
    primary key (operation, line),
    check ((debit = 0) <> (credit = 0))
);

create index entry_account on ledger.entry (account);

create table ledger.balance (
    account bigint primary key,
    bound text not null,
    debits numeric(38, 0) not null,
    credits numeric(38, 0) not null,
    constraint no_overdraft check (
        case bound
            when 'DEBIT_SIDE' then debits >= credits
            when 'CREDIT_SIDE' then credits >= debits
            else true
        end)
);

create trigger posting_is_for_ever
    before update or delete or truncate on ledger.posting
    for each statement execute function commit.refuse_edit();

create trigger entry_is_for_ever
    before update or delete or truncate on ledger.entry
    for each statement execute function commit.refuse_edit();
