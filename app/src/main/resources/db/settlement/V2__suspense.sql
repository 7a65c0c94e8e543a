-- Receipts that nobody could be given, each with its reason, its owner and its clock.
create table settlement.suspense (like settlement.payment including all);
drop index settlement.suspense_expr_idx;
drop index settlement.suspense_expr_idx1;

-- What a chain took back after it was final: who owes what, and until when.
create table settlement.claim (like settlement.suspense including all);
create index claim_about on settlement.claim ((body #>> '{about}'));
create index suspense_receipt on settlement.suspense ((body #>> '{source,identity}'));

create trigger claim_is_for_ever
    before update or delete or truncate on settlement.claim
    for each statement execute function commit.refuse_edit();

create trigger suspense_is_for_ever
    before update or delete or truncate on settlement.suspense
    for each statement execute function commit.refuse_edit();
