-- That a debt settlement was written down by mistake: from that day on it freezes nothing, and never suspended a prescription. Only the reason is
-- ever changed, when the file is erased.
alter table debt_settlement
    add column annulled_on date,
    add column annulment_reason text,
    add column annulled_by_client text,
    add column annulled_by_subject text,
    add column annulled_at timestamptz,
    add check ((annulled_on is null) = (annulment_reason is null)),
    add check ((annulled_on is null) = (annulled_at is null));
drop index debt_settlement_one_runs;
create unique index debt_settlement_one_runs on debt_settlement
    (rent_account_id, coalesce(person_id, '00000000-0000-0000-0000-000000000000')) where ended_on is null and annulled_on is null;
