create function commit.refuse_edit() returns trigger language plpgsql as $$
begin
    raise exception 'rows of %.% are never changed or removed', tg_table_schema, tg_table_name
        using errcode = 'restrict_violation';
end
$$;

create table commit.idempotency (
    client text not null,
    key text not null,
    request_hash text not null,
    status int not null,
    answer text not null,
    register_index bigint not null,
    primary key (client, key)
);

create trigger idempotency_is_for_ever
    before update or delete or truncate on commit.idempotency
    for each statement execute function commit.refuse_edit();

create table commit.outbox (
    id uuid primary key,
    name text not null,
    subject text not null,
    body jsonb not null,
    due timestamptz not null,
    created_index bigint not null,
    done_index bigint,
    retry_at timestamptz,
    attempts int not null default 0,
    last_error text
);

create index outbox_open on commit.outbox (subject, created_index) where done_index is null;
