-- Messages, word for word, in both directions. The number is the place in the bank's box.
create table bank.message (
    direction text not null check (direction in ('OUT', 'IN')),
    message_id text not null,
    number bigint not null check (number >= 0),
    type text not null,
    reference text not null,
    xml text not null,
    register_index bigint not null,
    at timestamptz not null,
    primary key (direction, message_id)
);

create unique index message_number on bank.message (number) where direction = 'IN';
create index message_reference on bank.message (reference, register_index);

-- What clients were asked to pay in.
create table bank.expected_credit (
    reference text primary key,
    account text not null,
    asset text not null,
    units numeric(38, 0) not null check (units > 0),
    subject text not null,
    due timestamptz not null,
    register_index bigint not null,
    at timestamptz not null
);

create index expected_credit_subject on bank.expected_credit (subject);

-- What came in, each booking of the bank once for ever. The reference is empty where none matched.
create table bank.credit (
    transaction text primary key,
    message_id text not null,
    reference text not null,
    outcome text not null,
    asset text not null,
    units numeric(38, 0) not null check (units > 0),
    register_index bigint not null,
    at timestamptz not null
);

create index credit_reference on bank.credit (reference);

create trigger message_is_for_ever
    before update or delete or truncate on bank.message
    for each statement execute function commit.refuse_edit();

create trigger expected_credit_is_for_ever
    before update or delete or truncate on bank.expected_credit
    for each statement execute function commit.refuse_edit();

create trigger credit_is_for_ever
    before update or delete or truncate on bank.credit
    for each statement execute function commit.refuse_edit();
