-- Random bytes that every process on this database shares, by what they are for. Made once.
create table access.secret (
    name text primary key,
    bytes bytea not null
);

create trigger secret_is_for_ever
    before update or delete or truncate on access.secret
    for each statement execute function commit.refuse_edit();
