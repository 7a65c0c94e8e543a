create index decision_register_index on regime.decision (register_index);
