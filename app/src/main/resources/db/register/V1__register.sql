create table register.leaf (
    index bigint primary key,
    at timestamptz not null,
    kind text not null,
    subject text not null,
    text text not null,
    link bytea not null
);

create index leaf_subject on register.leaf (subject, index);

create trigger leaf_is_for_ever
    before update or delete or truncate on register.leaf
    for each statement execute function commit.refuse_edit();
