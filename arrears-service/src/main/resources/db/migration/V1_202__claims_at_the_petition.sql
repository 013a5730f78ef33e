-- What was claimed of which debt when a petition was recorded: the paper that was filed says it. Only added.
create table court_claim (
    court_step_id uuid not null references court_step (court_step_id),
    entry_id uuid not null references ledger_entry (entry_id),
    kind text not null,
    due_on date not null,
    amount numeric(14, 2) not null check (amount > 0),
    primary key (court_step_id, entry_id)
);
create index court_claim_entry on court_claim (entry_id);
create trigger court_claim_is_only_added before update or delete or truncate on court_claim
    for each statement execute function is_only_added();
