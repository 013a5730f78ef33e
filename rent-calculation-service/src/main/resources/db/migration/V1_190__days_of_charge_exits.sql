-- Letters of estimates at departure are printed by the days on which those were told.
create index charge_exit_settled on charge_exit (settled_on);
