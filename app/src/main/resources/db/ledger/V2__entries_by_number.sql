-- Postings are numbered by the one writer, and entries belong to a number: short keys that only grow,
-- which cost a fraction of texts to write, and nothing more when there are many. There are no foreign
-- keys on this path: the writer gives the numbers, and Ledger.verify proves them at rest.
create table ledger.line (
    posting bigint not null,
    account bigint not null,
    line int not null,
    debit numeric(38, 0) not null check (debit >= 0),
    credit numeric(38, 0) not null check (credit >= 0),
    check ((debit = 0) <> (credit = 0))
);

insert into ledger.line (posting, account, line, debit, credit)
select p.number, e.account, e.line, e.debit, e.credit
  from ledger.entry e
  join ledger.posting p on p.operation = e.operation;

drop table ledger.entry;
alter table ledger.line rename to entry;
alter table ledger.entry add primary key (posting, line);

create trigger entry_is_for_ever
    before update or delete or truncate on ledger.entry
    for each statement execute function commit.refuse_edit();

-- Keys are compared as bytes, not as words of a language.
drop index ledger.posting_order;
alter table ledger.posting alter column number drop identity;
alter table ledger.posting
    alter column operation type text collate "C",
    alter column subject type text collate "C";

-- Room on each page, so that a balance is replaced beside itself and no index is touched.
alter table ledger.balance set (fillfactor = 50);
