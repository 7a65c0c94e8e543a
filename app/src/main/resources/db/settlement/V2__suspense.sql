-- Receipts that nobody could be given, each with its reason, its owner and its clock.
create table settlement.suspense (like settlement.payment including all);
drop index settlement.suspense_expr_idx;
drop index settlement.suspense_expr_idx1;

create trigger suspense_is_for_ever
    before update or delete or truncate on settlement.suspense
    for each statement execute function commit.refuse_edit();
